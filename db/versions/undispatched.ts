import { sql as raw, type SQL } from "drizzle-orm";

/**
 * Of a row of `submissions`: the newest version stands, no body that it goes to uses this system, and nothing says that
 * the lead has sent it. In plain SQL, so that a name inside means the row outside (see `supplement.ts`).
 */
export const isUndispatched: SQL<boolean> = raw`(
  submissions.id IS NOT NULL AND submissions.authority_organisation_id IS NULL AND submissions.dispatched_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM submissions AS later WHERE later.application_id = submissions.application_id
    AND later.version > submissions.version)
  AND NOT EXISTS (SELECT 1 FROM returns WHERE returns.application_id = submissions.application_id
    AND returns.kind = 'withdrawn' AND returns.submission_version = submissions.version)
  AND NOT EXISTS (SELECT 1 FROM stations WHERE stations.application_id = submissions.application_id
    AND stations.organisation_id IS NOT NULL AND stations.first_version <= submissions.version
    AND (stations.last_version IS NULL OR stations.last_version >= submissions.version)))`.mapWith(Boolean);
