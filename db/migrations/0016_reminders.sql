CREATE TABLE `reminder_marks` (
	`application_id` text NOT NULL,
	`planned_day` text NOT NULL,
	`mark` integer NOT NULL,
	`handled_at` text NOT NULL,
	PRIMARY KEY(`application_id`, `planned_day`, `mark`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder_settings` (
	`application_id` text PRIMARY KEY NOT NULL,
	`automatic` integer NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_at` text NOT NULL,
	`planned_day` text,
	`mark` integer,
	`missing` text NOT NULL,
	`organisation_id` text,
	`mailbox` text,
	`by` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once_a_day` ON `reminders` (`application_id`,`section`,`sent_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once_a_mark` ON `reminders` (`application_id`,`section`,`planned_day`,`mark`) WHERE "reminders"."mark" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `reminders_application` ON `reminders` (`application_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `applications_day` ON `applications` (`application_date`) WHERE "applications"."application_date" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `planned_dates_day` ON `planned_dates` (`what`,`day`);