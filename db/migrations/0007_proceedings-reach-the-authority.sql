DROP INDEX `notifications_person`;--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `proceedings` ADD `reached_authority_at` text;