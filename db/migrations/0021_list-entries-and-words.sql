-- What stations and authorities have had before stands in their lists.
INSERT INTO `list_entries` (`organisation_id`, `application_id`, `arrived_at`, `number`, `state`, `assignee_id`, `due_on`)
SELECT s.`organisation_id`, s.`application_id`, max(s.`arrived_at`), p.`number`, p.`state`, p.`assignee_id`, coalesce(p.`due_on`, '9999-12-31')
FROM `stations` s
INNER JOIN `proceedings` p ON p.`application_id` = s.`application_id`
WHERE s.`organisation_id` IS NOT NULL AND s.`arrived_at` IS NOT NULL AND s.`last_version` IS NULL
GROUP BY s.`application_id`, s.`organisation_id`;
--> statement-breakpoint
INSERT INTO `list_entries` (`organisation_id`, `application_id`, `arrived_at`, `number`, `state`, `assignee_id`, `due_on`)
SELECT p.`authority_organisation_id`, p.`application_id`, p.`reached_authority_at`, p.`number`, p.`state`, p.`assignee_id`, coalesce(p.`due_on`, '9999-12-31')
FROM `proceedings` p
WHERE p.`authority_organisation_id` IS NOT NULL AND p.`reached_authority_at` IS NOT NULL
ON CONFLICT DO NOTHING;
--> statement-breakpoint
UPDATE `proceedings` SET `search_id` = rowid;
--> statement-breakpoint
-- Three letters in a row are a word of this index, so that it finds inside words as LIKE does.
CREATE VIRTUAL TABLE `proceeding_words` USING fts5(`search_text`, content='proceedings', content_rowid='search_id', tokenize='trigram');
--> statement-breakpoint
INSERT INTO `proceeding_words` (rowid, `search_text`) SELECT `search_id`, `search_text` FROM `proceedings`;
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
