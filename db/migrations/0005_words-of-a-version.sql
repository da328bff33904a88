ALTER TABLE `submissions` ADD `covering` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `ticked` text;--> statement-breakpoint
-- What the lead wrote to a version, and what it ticked before it handed it in, is sealed with it.
CREATE TRIGGER `submissions_words_never_change` BEFORE UPDATE OF `covering`, `ticked` ON `submissions`
BEGIN
	SELECT RAISE(ABORT, 'a submission never changes');
END;
