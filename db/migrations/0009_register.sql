CREATE TABLE `register_entries` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`designation` text,
	`population` integer
);
--> statement-breakpoint
CREATE TABLE `register_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`digest` text NOT NULL,
	`imported_at` text NOT NULL
);
