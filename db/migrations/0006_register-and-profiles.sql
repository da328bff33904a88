CREATE TABLE `organisation_profiles` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `register_entries` ADD `postcode` text;--> statement-breakpoint
ALTER TABLE `register_entries` ADD `town` text;
--> statement-breakpoint
-- The program brings this register whole, with postcodes and towns; an import of its day or an older one has none.
DELETE FROM `register_entries` WHERE (SELECT `as_of` FROM `register_state`) <= '2026-02-28';--> statement-breakpoint
DELETE FROM `register_state` WHERE `as_of` <= '2026-02-28';
