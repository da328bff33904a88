import { sql as raw, type SQL } from "drizzle-orm";

// In plain SQL: drizzle leaves the table out of a column's name where it reads one table alone, and inside a
// subquery that name would mean another row.

/** Of a row of `submissions`: the version before it has the same number and was not taken back. */
export const isSupplement: SQL<boolean> = raw`(
  EXISTS (SELECT 1 FROM submissions AS earlier WHERE earlier.application_id = submissions.application_id
    AND earlier.version = submissions.version - 1 AND earlier.number = submissions.number)
  AND NOT EXISTS (SELECT 1 FROM returns WHERE returns.application_id = submissions.application_id
    AND returns.kind = 'withdrawn' AND returns.submission_version = submissions.version - 1))`.mapWith(
  Boolean,
);

/** Of a row of `submissions`: when it supplemented the application; null for the version that made it. */
export const supplementedAt: SQL<string | null> =
  raw`(CASE WHEN ${isSupplement} THEN submissions.submitted_at END)`;
