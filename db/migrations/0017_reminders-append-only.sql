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
