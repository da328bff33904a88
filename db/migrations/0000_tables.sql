CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_organisation_id` text NOT NULL,
	`status` text NOT NULL,
	`application_date` text,
	`imported_at` text,
	`imported_by` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`lead_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `applications_lead` ON `applications` (`lead_organisation_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	`accepted_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`section`) REFERENCES `sections`(`application_id`,`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_section` ON `invitations` (`application_id`,`section`) WHERE "invitations"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX `invitations_application` ON `invitations` (`application_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`unparsed` text NOT NULL,
	`entered_by_lead` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`application_id`, `section`, `version`),
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`section`) REFERENCES `sections`(`application_id`,`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`application_id` text NOT NULL,
	`name` text NOT NULL,
	`owner_organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`unparsed` text NOT NULL,
	`entered_by_lead` integer NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`removed_at` text,
	PRIMARY KEY(`application_id`, `name`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sections_owner` ON `sections` (`owner_organisation_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`application_id` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_application` ON `audit_log` (`application_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`secret` integer NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text,
	`sent_at` text,
	`attempts` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE "outbox"."due_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `organisation_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`state` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_name` ON `organisations` (`name`) WHERE "organisations"."added_by" = 'operator';--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_key` ON `organisations` (`key`) WHERE "organisations"."added_by" = 'operator';--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`added_at` text NOT NULL,
	CONSTRAINT "people_email_lower_case" CHECK("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`email_hash` text NOT NULL,
	`requested_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_requests_address` ON `sign_in_requests` (`email_hash`,`requested_at`);--> statement-breakpoint
CREATE INDEX `sign_in_requests_time` ON `sign_in_requests` (`requested_at`);--> statement-breakpoint
CREATE TABLE `sign_in_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`reusable` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_tokens_expiry` ON `sign_in_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `document_bytes` (
	`document_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`section` text NOT NULL,
	`slot` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`note` text,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`pages` integer NOT NULL,
	`entered_by_lead` integer NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`replaced_by` text,
	`removed_at` text,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`,`section`) REFERENCES `sections`(`application_id`,`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_application` ON `documents` (`application_id`,`section`);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_slot` ON `documents` (`application_id`,`section`,`slot`) WHERE "documents"."removed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `submission_documents` (
	`submission_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`submission_id`, `document_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_documents_document` ON `submission_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`number` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`submitted_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	`programme` text NOT NULL,
	`application_date` text NOT NULL,
	`lead_organisation_id` text NOT NULL,
	`lead_name` text NOT NULL,
	`title` text,
	`authority_name` text NOT NULL,
	`authority_organisation_id` text,
	`dispatched_on` text,
	`dispatch_way` text,
	`section_versions` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`manifest` text NOT NULL,
	`data` text NOT NULL,
	`report` text NOT NULL,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_number` ON `submissions` (`number`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_sequence` ON `submissions` (`state`,`year`,`sequence`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_application` ON `submissions` (`application_id`,`version`);--> statement-breakpoint
CREATE INDEX `submissions_authority` ON `submissions` (`authority_organisation_id`,`submitted_at`);