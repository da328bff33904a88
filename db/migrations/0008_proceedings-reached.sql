-- What lies with an authority already has reached it.
UPDATE `proceedings` SET `reached_authority_at` = `updated_at` WHERE `state` IN ('received', 'in-progress');
