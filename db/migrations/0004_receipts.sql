CREATE TABLE `receipts` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
