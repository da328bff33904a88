import { eq } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { applications } from "~/db/schema/applications";
import { type Save, type SectionsSaved, saveInside } from "./sections";
import { inPlace, type Section, sectionsOf } from "./sections-of";

/** All sections of the application after a save, whoever wrote them. */
export type SectionsAfter = { sections: Section[]; updatedAt: string };

/**
 * Saves sections, and reads in the same transaction what then stands in the application: what is answered is what was
 * stored, and others' saves of the meantime are in it. @throws as `saveSections`
 */
export async function saveAndRead(
  db: Database,
  actor: Actor,
  save: Save,
): Promise<SectionsSaved & { after: SectionsAfter }> {
  return transaction(db, async (tx) => {
    const saved = await saveInside(tx, actor, save);
    const sections = inPlace(await sectionsOf(tx.sql, save.applicationId));
    const [row] = await tx.sql
      .select({ updatedAt: applications.updatedAt })
      .from(applications)
      .where(eq(applications.id, save.applicationId));
    return { ...saved, after: { sections, updatedAt: row?.updatedAt ?? save.now } };
  });
}
