import { and, eq, isNull, lte, sql as raw } from "drizzle-orm";
import type { Database } from "../engine/open";
import { applications, isOpenDraft, sections } from "../schema/applications";
import { successorNotices, successors } from "../schema/successors";

/** The drafts of this state that were begun before the version was loaded and whose lead was not told of it. */
export async function listUntold(
  { reader }: Pick<Database, "reader">,
  { programme, state }: { programme: string; state: string },
): Promise<string[]> {
  const told = and(
    eq(successorNotices.applicationId, applications.id),
    eq(successorNotices.programme, successors.programme),
  );
  const rows = await reader
    .select({ id: applications.id })
    .from(successors)
    .innerJoin(applications, and(isOpenDraft, lte(applications.createdAt, successors.loadedAt)))
    .innerJoin(sections, and(eq(sections.applicationId, applications.id), eq(sections.name, "case")))
    .leftJoin(successorNotices, told)
    .where(
      and(
        eq(successors.programme, programme),
        // A day that an import kept is settled, and with it the version.
        isNull(applications.applicationDate),
        isNull(successorNotices.programme),
        eq(raw`${sections.data} ->> '$.state'`, state),
      ),
    )
    .orderBy(applications.createdAt);
  return rows.map(({ id }) => id);
}
