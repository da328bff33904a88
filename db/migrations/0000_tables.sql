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
CREATE INDEX `applications_day` ON `applications` (`application_date`) WHERE "applications"."application_date" IS NOT NULL;--> statement-breakpoint
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
	`origin` text,
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
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_entries` (
	`organisation_id` text NOT NULL,
	`application_id` text NOT NULL,
	`arrived_at` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`assignee_id` text,
	`due_on` text NOT NULL,
	PRIMARY KEY(`application_id`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `list_entries_arrived` ON `list_entries` (`organisation_id`,`state`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_due` ON `list_entries` (`organisation_id`,`state`,`due_on`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_officer` ON `list_entries` (`organisation_id`,`assignee_id`,`state`,`arrived_at`,`number`);--> statement-breakpoint
CREATE INDEX `list_entries_officer_due` ON `list_entries` (`organisation_id`,`assignee_id`,`state`,`due_on`,`arrived_at`,`number`);--> statement-breakpoint
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
	`expires_at` text,
	`due_at` text,
	`claimed_at` text,
	`interrupted` integer DEFAULT false NOT NULL,
	`sent_at` text,
	`attempts` integer NOT NULL,
	`last_error` text,
	`given_up` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE "outbox"."due_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`person_id` text PRIMARY KEY NOT NULL,
	`notices` text NOT NULL,
	`chosen_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`figures` text NOT NULL,
	`created_at` text NOT NULL,
	`read_at` text,
	`mail_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`person_id`,`created_at`) WHERE "notifications"."read_at" IS NULL;--> statement-breakpoint
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
CREATE TABLE `planned_dates` (
	`application_id` text NOT NULL,
	`subject` text NOT NULL,
	`what` text NOT NULL,
	`day` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	PRIMARY KEY(`application_id`, `subject`, `what`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `planned_dates_day` ON `planned_dates` (`what`,`day`);--> statement-breakpoint
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
	`search_id` integer,
	`submission_version` integer NOT NULL,
	`received_on` text NOT NULL,
	`holder_organisation_id` text,
	`authority_organisation_id` text,
	`reached_authority_at` text,
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
CREATE UNIQUE INDEX `proceedings_search` ON `proceedings` (`search_id`);--> statement-breakpoint
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
	`first_version` integer DEFAULT 1 NOT NULL,
	`last_version` integer,
	`arrived_at` text,
	`forwarded_at` text,
	`forwarded_by` text,
	PRIMARY KEY(`application_id`, `position`),
	FOREIGN KEY (`application_id`) REFERENCES `proceedings`(`application_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forwarded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stations_organisation` ON `stations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `comparison_notes` (
	`document_id` text NOT NULL,
	`aspect` text NOT NULL,
	`expected` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` text NOT NULL,
	PRIMARY KEY(`document_id`, `aspect`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_texts` (
	`document_id` text PRIMARY KEY NOT NULL,
	`due_at` text,
	`attempts` integer NOT NULL,
	`pages` text,
	`cut` integer NOT NULL,
	`unreadable` text,
	`read_at` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_texts_due` ON `document_texts` (`due_at`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `register_entries` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`designation` text,
	`population` integer
);
--> statement-breakpoint
CREATE TABLE `register_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`digest` text NOT NULL,
	`imported_at` text NOT NULL
);
--> statement-breakpoint
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
	`copy_kind` text,
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
	`reached_authority_at` text,
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
CREATE INDEX `submissions_authority` ON `submissions` (`authority_organisation_id`,`submitted_at`);--> statement-breakpoint
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