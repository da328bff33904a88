import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { documents } from "~/db/schema/submissions";
import { type DocumentMeta, metaColumns } from "./documents";

/** A file that no longer counts: another took its place, or it was taken out. */
export type EarlierDocument = Pick<
  DocumentMeta,
  "id" | "section" | "kind" | "name" | "pages" | "size" | "addedAt"
> & {
  until: string;
  ended: "replaced" | "removed";
};

/** The files that no longer count, the latest first. */
export async function earlierDocuments(sql: Sql, applicationId: string): Promise<EarlierDocument[]> {
  const { id, section, kind, name, pages, size, addedAt } = metaColumns;
  const { removedAt, replacedBy } = documents;
  const rows = await sql
    .select({ id, section, kind, name, pages, size, addedAt, removedAt, replacedBy })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNotNull(documents.removedAt)))
    .orderBy(desc(documents.removedAt), desc(documents.id));
  return rows.map(({ removedAt, replacedBy, ...row }) => ({
    ...row,
    until: removedAt ?? row.addedAt,
    ended: replacedBy === null ? "removed" : "replaced",
  }));
}
