CREATE TABLE `successor_notices` (
	`application_id` text NOT NULL,
	`programme` text NOT NULL,
	`told_at` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`application_id`, `programme`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme`) REFERENCES `successors`(`programme`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `successors` (
	`programme` text PRIMARY KEY NOT NULL,
	`loaded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `applications_drafts` ON `applications` (`created_at`) WHERE "applications"."status" = 'draft' AND "applications"."deleted_at" IS NULL;
--> statement-breakpoint
-- Since when a version is known, and of which drafts people were told: the database itself refuses to forget it.
CREATE TRIGGER `successors_never_change` BEFORE UPDATE ON `successors`
BEGIN
	SELECT RAISE(ABORT, 'successors is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `successors_never_go` BEFORE DELETE ON `successors`
BEGIN
	SELECT RAISE(ABORT, 'successors is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `successor_notices_never_change` BEFORE UPDATE ON `successor_notices`
BEGIN
	SELECT RAISE(ABORT, 'successor_notices is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `successor_notices_never_go` BEFORE DELETE ON `successor_notices`
BEGIN
	SELECT RAISE(ABORT, 'successor_notices is append-only');
END;
