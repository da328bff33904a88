CREATE TABLE `comparison_notes` (
	`document_id` text NOT NULL,
	`aspect` text NOT NULL,
	`expected` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` text NOT NULL,
	PRIMARY KEY(`document_id`, `aspect`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_texts` (
	`document_id` text PRIMARY KEY NOT NULL,
	`due_at` text,
	`attempts` integer NOT NULL,
	`pages` text,
	`cut` integer NOT NULL,
	`unreadable` text,
	`read_at` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_texts_due` ON `document_texts` (`due_at`);--> statement-breakpoint
ALTER TABLE `documents` ADD `copy_kind` text;