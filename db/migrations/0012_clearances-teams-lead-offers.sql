CREATE TABLE `clearances` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`part` text NOT NULL,
	`event` text NOT NULL,
	`organisation_id` text NOT NULL,
	`note` text,
	`alone` integer NOT NULL,
	`contents` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clearances_part` ON `clearances` (`application_id`,`part`,`sequence`);--> statement-breakpoint
CREATE TABLE `lead_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`from_organisation_id` text NOT NULL,
	`to_organisation_id` text NOT NULL,
	`note` text,
	`offered_at` text NOT NULL,
	`offered_by` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`answered_by` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lead_offers_application` ON `lead_offers` (`application_id`,`offered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `lead_offers_open` ON `lead_offers` (`application_id`) WHERE "lead_offers"."answer" IS NULL;--> statement-breakpoint
CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`for_person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`named_at` text NOT NULL,
	`named_by` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`for_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputies_person` ON `deputies` (`person_id`,`to_day`);--> statement-breakpoint
CREATE INDEX `deputies_organisation` ON `deputies` (`organisation_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `team_events` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`event` text NOT NULL,
	`person_id` text NOT NULL,
	`detail` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_events_organisation` ON `team_events` (`organisation_id`,`sequence`);