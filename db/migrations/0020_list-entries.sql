CREATE TABLE `list_entries` (
	`organisation_id` text NOT NULL,
	`application_id` text NOT NULL,
	`arrived_at` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`assignee_id` text,
	`due_on` text NOT NULL,
	PRIMARY KEY(`application_id`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `list_entries_arrived` ON `list_entries` (`organisation_id`,`state`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_due` ON `list_entries` (`organisation_id`,`state`,`due_on`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_officer` ON `list_entries` (`organisation_id`,`assignee_id`,`state`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_officer_due` ON `list_entries` (`organisation_id`,`assignee_id`,`state`,`due_on`,`arrived_at`,`number`);--> statement-breakpoint
DROP INDEX `proceedings_holder`;--> statement-breakpoint
DROP INDEX `proceedings_authority`;--> statement-breakpoint
DROP INDEX `proceedings_authority_state`;--> statement-breakpoint
DROP INDEX `proceedings_assignee`;--> statement-breakpoint
ALTER TABLE `proceedings` ADD `search_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `proceedings_search` ON `proceedings` (`search_id`);