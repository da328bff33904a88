-- Three letters in a row are a word of this index, so that it finds inside words as LIKE does.
CREATE VIRTUAL TABLE `proceeding_words` USING fts5(`search_text`, content='proceedings', content_rowid='search_id', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER `proceedings_words_come` AFTER INSERT ON `proceedings`
BEGIN
	INSERT INTO `proceeding_words` (rowid, `search_text`) VALUES (new.`search_id`, new.`search_text`);
END;
--> statement-breakpoint
CREATE TRIGGER `proceedings_words_change` AFTER UPDATE OF `search_text` ON `proceedings` WHEN old.`search_text` <> new.`search_text`
BEGIN
	INSERT INTO `proceeding_words` (`proceeding_words`, rowid, `search_text`) VALUES ('delete', old.`search_id`, old.`search_text`);
	INSERT INTO `proceeding_words` (rowid, `search_text`) VALUES (new.`search_id`, new.`search_text`);
END;
--> statement-breakpoint
-- Without it the words of a case could be found no more, or never be taken out again.
CREATE TRIGGER `proceedings_words_stay` BEFORE UPDATE OF `search_id` ON `proceedings`
BEGIN
	SELECT RAISE(ABORT, 'the place of a case in the index of words never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `proceedings_words_go` AFTER DELETE ON `proceedings`
BEGIN
	INSERT INTO `proceeding_words` (`proceeding_words`, rowid, `search_text`) VALUES ('delete', old.`search_id`, old.`search_text`);
END;
