CREATE TRIGGER `receipts_never_change` BEFORE UPDATE ON `receipts`
BEGIN
	SELECT RAISE(ABORT, 'receipts is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `receipts_never_go` BEFORE DELETE ON `receipts`
BEGIN
	SELECT RAISE(ABORT, 'receipts is append-only');
END;
