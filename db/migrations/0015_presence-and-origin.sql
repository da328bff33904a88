CREATE TABLE `presence` (
	`application_id` text NOT NULL,
	`step` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`application_id`, `step`, `session_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `origin` text;