-- What a file is a copy of was said when it was handed in, and stays as it was said.
CREATE TRIGGER `documents_copy_kind_never_changes` BEFORE UPDATE OF `copy_kind` ON `documents`
BEGIN
	SELECT RAISE(ABORT, 'a document never changes');
END;
--> statement-breakpoint
-- Files of before are read like those that come.
INSERT INTO `document_texts` (`document_id`, `due_at`, `attempts`, `cut`)
SELECT `id`, `added_at`, 0, 0 FROM `documents` WHERE `kind` IN ('resolution', 'agreement') AND `removed_at` IS NULL;
