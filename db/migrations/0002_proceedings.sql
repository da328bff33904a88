CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`received_on` text NOT NULL,
	`lodged_by` text NOT NULL,
	`text` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appeals_application` ON `appeals` (`application_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`submission_version` integer NOT NULL,
	`consented_on` text NOT NULL,
	`note` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_application` ON `consents` (`application_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`reason` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`submission_version` integer NOT NULL,
	`requested_at` text NOT NULL,
	`requested_by` text NOT NULL,
	`answered_with_version` integer,
	`answered_at` text,
	`closed_at` text,
	`closed_by` text,
	`closing_note` text,
	FOREIGN KEY (`requested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`section`) REFERENCES `sections`(`application_id`,`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_application` ON `corrections` (`application_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `corrections_due` ON `corrections` (`due_on`) WHERE "corrections"."answered_at" IS NULL AND "corrections"."closed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`submission_version` integer NOT NULL,
	`kind` text NOT NULL,
	`amount_cents` integer,
	`conditions` text NOT NULL,
	`instalments` text NOT NULL,
	`reasons` text NOT NULL,
	`reference` text,
	`decided_on` text NOT NULL,
	`corrects` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`submission_version`) REFERENCES `submissions`(`application_id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_application` ON `decisions` (`application_id`,`recorded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_corrects` ON `decisions` (`corrects`) WHERE "decisions"."corrects" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `proceedings` (
	`application_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`land` text NOT NULL,
	`programme` text NOT NULL,
	`title` text,
	`lead_name` text NOT NULL,
	`amount_cents` integer,
	`search_text` text NOT NULL,
	`submission_version` integer NOT NULL,
	`received_on` text NOT NULL,
	`holder_organisation_id` text,
	`authority_organisation_id` text,
	`assignee_id` text,
	`station_position` integer,
	`due_on` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proceedings_number` ON `proceedings` (`number`);--> statement-breakpoint
CREATE INDEX `proceedings_holder` ON `proceedings` (`holder_organisation_id`,`state`,`received_on`);--> statement-breakpoint
CREATE INDEX `proceedings_authority` ON `proceedings` (`authority_organisation_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `proceedings_authority_state` ON `proceedings` (`authority_organisation_id`,`state`,`received_on`);--> statement-breakpoint
CREATE INDEX `proceedings_assignee` ON `proceedings` (`assignee_id`) WHERE "proceedings"."assignee_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `returns` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`submission_version` integer NOT NULL,
	`position` integer,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `returns_application` ON `returns` (`application_id`,`at`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`position` integer NOT NULL,
	`submission_version` integer NOT NULL,
	`text` text NOT NULL,
	`file_name` text,
	`file_sha256` text,
	`file_pages` integer,
	`file` blob,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`position`) REFERENCES `stations`(`application_id`,`position`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statements_station` ON `statements` (`application_id`,`position`);--> statement-breakpoint
CREATE TABLE `stations` (
	`application_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`organisation_id` text,
	`arrived_at` text,
	`forwarded_at` text,
	`forwarded_by` text,
	PRIMARY KEY(`application_id`, `position`),
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forwarded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stations_organisation` ON `stations` (`organisation_id`);