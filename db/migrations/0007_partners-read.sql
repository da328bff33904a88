ALTER TABLE `applications` ADD `text_held_back` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `answer_by` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `words` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `mail_id` text REFERENCES outbox(id);--> statement-breakpoint
CREATE INDEX `invitations_mail` ON `invitations` (`mail_id`) WHERE "invitations"."mail_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `collects_for` text;--> statement-breakpoint
CREATE INDEX `outbox_collects` ON `outbox` (`collects_for`,`sent_at`) WHERE "outbox"."collects_for" IS NOT NULL;
--> statement-breakpoint
-- What was written while partners could not read it stays unread until its lead says otherwise.
UPDATE `applications` SET `text_held_back` = true;
