import { and, asc, eq, inArray, isNull, sql as raw, type SQL } from "drizzle-orm";
import type { Sql } from "../engine/open";
import { sections } from "../schema/applications";
import { corrections } from "../schema/authority-acts";

/** A section that is asked for again and not answered yet. */
export type AskedSection = Pick<
  typeof corrections.$inferSelect,
  "id" | "section" | "reason" | "text" | "dueOn" | "submissionVersion" | "requestedAt"
> & {
  /** Of a participant's section; null for the others. */
  participantName: string | null;
  /** It was changed since it was asked for, in its fields or files; the authority sees that with the next version. */
  changed: boolean;
};

/**
 * Of a row of `corrections`: its section differs from the version that was asked about, and was touched since, or it
 * has other files than that version. In plain SQL, so that a name inside means the row outside (see `versions/supplement.ts`).
 */
const isChanged: SQL<boolean> = raw`(
  EXISTS (SELECT 1 FROM sections JOIN submissions ON submissions.application_id = sections.application_id
    WHERE sections.application_id = corrections.application_id AND sections.name = corrections.section
    AND sections.updated_at >= corrections.requested_at AND submissions.version = corrections.submission_version
    AND sections.version IS NOT json_extract(submissions.section_versions, '$."' || sections.name || '"'))
  OR EXISTS (SELECT 1 FROM documents WHERE documents.application_id = corrections.application_id
    AND documents.section = corrections.section
    AND (documents.removed_at IS NULL) <> EXISTS (SELECT 1 FROM submission_documents
      JOIN submissions ON submissions.id = submission_documents.submission_id
      WHERE submission_documents.document_id = documents.id
      AND submissions.application_id = corrections.application_id
      AND submissions.version = corrections.submission_version)))`.mapWith(Boolean);

const { id, section, reason, text, dueOn, submissionVersion, requestedAt } = corrections;

/** What is asked of these applications and not answered yet, the nearest day first. */
export async function askedSections(
  sql: Sql,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, AskedSection[]>> {
  const rows = await sql
    .select({
      applicationId: corrections.applicationId,
      asked: {
        id,
        section,
        participantName: raw<string | null>`json_extract(${sections.data}, '$.name')`.as("participant_name"),
        reason,
        text,
        dueOn,
        submissionVersion,
        requestedAt,
        changed: isChanged,
      },
    })
    .from(corrections)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, corrections.applicationId), eq(sections.name, corrections.section)),
    )
    .where(
      and(
        inArray(corrections.applicationId, [...applicationIds]),
        isNull(corrections.answeredAt),
        isNull(corrections.closedAt),
      ),
    )
    .orderBy(asc(corrections.dueOn), asc(corrections.requestedAt), asc(corrections.section));
  const found = new Map<string, AskedSection[]>();
  for (const { applicationId, asked } of rows) {
    found.set(applicationId, [...(found.get(applicationId) ?? []), asked]);
  }
  return found;
}
