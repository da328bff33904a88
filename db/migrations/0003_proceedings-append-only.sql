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
-- What was submitted before there were proceedings lies with its authority.
INSERT INTO `proceedings` (`application_id`, `number`, `state`, `version`, `land`, `programme`, `title`, `lead_name`, `amount_cents`, `search_text`, `submission_version`, `received_on`, `holder_organisation_id`, `authority_organisation_id`, `updated_at`)
SELECT s.`application_id`, s.`number`, 'received', 1, s.`state`, s.`programme`, s.`title`, s.`lead_name`, json_extract(s.`report`, '$.amount.cents'), lower(s.`number` || char(10) || coalesce(s.`title`, '') || char(10) || s.`lead_name`), s.`version`, s.`application_date`, s.`authority_organisation_id`, s.`authority_organisation_id`, s.`submitted_at`
FROM `submissions` s
WHERE s.`version` = (SELECT max(l.`version`) FROM `submissions` l WHERE l.`application_id` = s.`application_id`);
