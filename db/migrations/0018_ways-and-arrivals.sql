ALTER TABLE `stations` ADD `first_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `stations` ADD `last_version` integer;--> statement-breakpoint
ALTER TABLE `submissions` ADD `reached_authority_at` text;