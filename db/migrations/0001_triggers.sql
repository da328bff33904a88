-- What was saved, handed in or logged stays as it was (docs/decisions/003): the database itself refuses.
CREATE TRIGGER `revisions_never_change` BEFORE UPDATE ON `revisions`
BEGIN
	SELECT RAISE(ABORT, 'revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `revisions_never_go` BEFORE DELETE ON `revisions`
BEGIN
	SELECT RAISE(ABORT, 'revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_never_change` BEFORE UPDATE ON `audit_log`
BEGIN
	SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_never_go` BEFORE DELETE ON `audit_log`
BEGIN
	SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `document_bytes_never_change` BEFORE UPDATE ON `document_bytes`
BEGIN
	SELECT RAISE(ABORT, 'document_bytes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `document_bytes_never_go` BEFORE DELETE ON `document_bytes`
BEGIN
	SELECT RAISE(ABORT, 'document_bytes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_documents_never_change` BEFORE UPDATE ON `submission_documents`
BEGIN
	SELECT RAISE(ABORT, 'submission_documents is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_documents_never_go` BEFORE DELETE ON `submission_documents`
BEGIN
	SELECT RAISE(ABORT, 'submission_documents is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `submissions_never_change` BEFORE UPDATE OF `id`, `application_id`, `number`, `version`, `state`, `year`, `sequence`, `submitted_at`, `submitted_by`, `programme`, `application_date`, `lead_organisation_id`, `lead_name`, `title`, `authority_name`, `authority_organisation_id`, `section_versions`, `pdf_sha256`, `manifest`, `data`, `report`, `pdf` ON `submissions`
BEGIN
	SELECT RAISE(ABORT, 'a submission never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `submissions_never_go` BEFORE DELETE ON `submissions`
BEGIN
	SELECT RAISE(ABORT, 'a submission never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `documents_never_change` BEFORE UPDATE OF `id`, `application_id`, `section`, `slot`, `kind`, `name`, `note`, `sha256`, `size`, `pages`, `entered_by_lead`, `added_at`, `added_by` ON `documents`
BEGIN
	SELECT RAISE(ABORT, 'a document never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `documents_never_go` BEFORE DELETE ON `documents`
BEGIN
	SELECT RAISE(ABORT, 'a document is kept');
END;
--> statement-breakpoint
-- What supervision and authority put on record stays as it was: the database itself refuses.
CREATE TRIGGER `statements_never_change` BEFORE UPDATE ON `statements`
BEGIN
	SELECT RAISE(ABORT, 'statements is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `statements_never_go` BEFORE DELETE ON `statements`
BEGIN
	SELECT RAISE(ABORT, 'statements is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `returns_never_change` BEFORE UPDATE ON `returns`
BEGIN
	SELECT RAISE(ABORT, 'returns is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `returns_never_go` BEFORE DELETE ON `returns`
BEGIN
	SELECT RAISE(ABORT, 'returns is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_never_change` BEFORE UPDATE ON `consents`
BEGIN
	SELECT RAISE(ABORT, 'consents is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_never_go` BEFORE DELETE ON `consents`
BEGIN
	SELECT RAISE(ABORT, 'consents is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `decisions_never_change` BEFORE UPDATE ON `decisions`
BEGIN
	SELECT RAISE(ABORT, 'decisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `decisions_never_go` BEFORE DELETE ON `decisions`
BEGIN
	SELECT RAISE(ABORT, 'decisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `appeals_never_change` BEFORE UPDATE ON `appeals`
BEGIN
	SELECT RAISE(ABORT, 'appeals is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `appeals_never_go` BEFORE DELETE ON `appeals`
BEGIN
	SELECT RAISE(ABORT, 'appeals is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_never_change` BEFORE UPDATE OF `id`, `application_id`, `section`, `reason`, `text`, `due_on`, `submission_version`, `requested_at`, `requested_by` ON `corrections`
BEGIN
	SELECT RAISE(ABORT, 'a correction request never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_never_go` BEFORE DELETE ON `corrections`
BEGIN
	SELECT RAISE(ABORT, 'a correction request is kept');
END;
--> statement-breakpoint
CREATE TRIGGER `receipts_never_change` BEFORE UPDATE ON `receipts`
BEGIN
	SELECT RAISE(ABORT, 'receipts is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `receipts_never_go` BEFORE DELETE ON `receipts`
BEGIN
	SELECT RAISE(ABORT, 'receipts is append-only');
END;
--> statement-breakpoint
-- What a file is a copy of was said when it was handed in, and stays as it was said.
CREATE TRIGGER `documents_copy_kind_never_changes` BEFORE UPDATE OF `copy_kind` ON `documents`
BEGIN
	SELECT RAISE(ABORT, 'a document never changes');
END;
--> statement-breakpoint
-- Who cleared what, and who acted for whom, stays as it was: the database itself refuses.
CREATE TRIGGER `clearances_never_change` BEFORE UPDATE ON `clearances`
BEGIN
	SELECT RAISE(ABORT, 'clearances is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `clearances_never_go` BEFORE DELETE ON `clearances`
BEGIN
	SELECT RAISE(ABORT, 'clearances is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `team_events_never_change` BEFORE UPDATE ON `team_events`
BEGIN
	SELECT RAISE(ABORT, 'team_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `team_events_never_go` BEFORE DELETE ON `team_events`
BEGIN
	SELECT RAISE(ABORT, 'team_events is append-only');
END;
--> statement-breakpoint
-- What was sent is sent, and a mark that is over stays over: the database itself refuses.
CREATE TRIGGER `reminders_never_change` BEFORE UPDATE ON `reminders`
BEGIN
	SELECT RAISE(ABORT, 'reminders is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `reminders_never_go` BEFORE DELETE ON `reminders`
BEGIN
	SELECT RAISE(ABORT, 'reminders is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `reminder_marks_never_change` BEFORE UPDATE ON `reminder_marks`
BEGIN
	SELECT RAISE(ABORT, 'reminder_marks is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `reminder_marks_never_go` BEFORE DELETE ON `reminder_marks`
BEGIN
	SELECT RAISE(ABORT, 'reminder_marks is append-only');
END;
