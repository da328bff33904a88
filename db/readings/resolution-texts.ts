import { and, asc, eq, isNull } from "drizzle-orm";
import { requireAccess } from "../access/access";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { sections } from "../schema/applications";
import { documentTexts } from "../schema/readings";
import { documents } from "../schema/submissions";

export type ResolutionText = { documentId: string; section: string; sha256: string; pages: string[] | null };

/**
 * Every resolution of an application, also those the actor may not read: only to tell whether two are the same.
 * Nothing of them is shown. @throws AccessDenied outside.
 */
export async function resolutionTexts(
  db: Database,
  actor: Actor,
  applicationId: string,
): Promise<ResolutionText[]> {
  await requireAccess(db.reader, actor, applicationId);
  return db.reader
    .select({
      documentId: documents.id,
      section: documents.section,
      sha256: documents.sha256,
      pages: documentTexts.pages,
    })
    .from(documents)
    .innerJoin(documentTexts, eq(documentTexts.documentId, documents.id))
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.kind, "resolution"),
        isNull(documents.removedAt),
        isNull(sections.removedAt),
      ),
    )
    .orderBy(asc(documents.addedAt), asc(documents.id));
}
