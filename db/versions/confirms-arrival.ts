import { sql as raw, type SQL } from "drizzle-orm";

/**
 * Of a row of `submissions`: its receipt says that it has come to the authority. What comes to it later does not change
 * what was sealed. In plain SQL, so that a name inside means the row outside (see `supplement.ts`).
 */
export const confirmsArrival: SQL<boolean> = raw`(EXISTS (SELECT 1 FROM receipts
  WHERE receipts.submission_id = submissions.id AND receipts.confirms = 'arrival'))`.mapWith(Boolean);
