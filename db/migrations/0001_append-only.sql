-- What was saved, handed in or logged stays as it was (house rule 5): the database itself refuses.
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
