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
