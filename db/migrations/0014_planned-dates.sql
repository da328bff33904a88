CREATE TABLE `planned_dates` (
	`application_id` text NOT NULL,
	`subject` text NOT NULL,
	`what` text NOT NULL,
	`day` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	PRIMARY KEY(`application_id`, `subject`, `what`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
