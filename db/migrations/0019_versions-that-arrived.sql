-- What an authority could read it goes on reading; what is on its way (once more) comes to it at the end.
UPDATE `submissions` SET `reached_authority_at` = (SELECT p.`reached_authority_at` FROM `proceedings` p WHERE p.`application_id` = `submissions`.`application_id`)
WHERE `authority_organisation_id` IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM `proceedings` p WHERE p.`application_id` = `submissions`.`application_id`
    AND p.`station_position` IS NOT NULL AND p.`submission_version` = `submissions`.`version`);
--> statement-breakpoint
UPDATE `proceedings` SET `reached_authority_at` = NULL WHERE `station_position` IS NOT NULL;
