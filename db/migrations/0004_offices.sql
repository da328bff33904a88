CREATE TABLE `office_addresses` (
	`office` text PRIMARY KEY NOT NULL,
	`lines` text NOT NULL,
	`kind` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `organisations` ADD `office` text;--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_office` ON `organisations` (`office`) WHERE "organisations"."added_by" = 'operator';--> statement-breakpoint
ALTER TABLE `proceedings` ADD `authority_office` text;--> statement-breakpoint
ALTER TABLE `stations` ADD `office` text;--> statement-breakpoint
CREATE INDEX `stations_without_office` ON `stations` (`application_id`,`position`) WHERE "stations"."office" IS NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `authority_office` text;--> statement-breakpoint
CREATE INDEX `submissions_without_office` ON `submissions` (`number`,`version`) WHERE "submissions"."authority_office" IS NULL;--> statement-breakpoint
-- The keys are new; a submission from before is given one once, and from then on it stays.
CREATE TRIGGER `submissions_office_never_changes` BEFORE UPDATE OF `authority_office` ON `submissions`
WHEN OLD.`authority_office` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a submission never changes');
END;
