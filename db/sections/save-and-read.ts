import { eq } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { applications } from "~/db/schema/applications";
import { signOfPresence } from "./presence";
import { type Save, type SectionsSaved, saveInside } from "./sections";
import { inPlace, type LoadedSection, sectionsOf } from "./sections-of";

/** All sections of the application after a save, whoever wrote them. */
export type SectionsAfter = { sections: LoadedSection[]; updatedAt: string };

/** `typingIn`: the step that somebody has open and is typing into; absent where its button was pressed. */
type SaveWhileTyping = Save & { typingIn?: string | undefined };

/**
 * Saves sections, and reads in the same transaction what then stands in the application: what is answered is what was
 * stored, and others' saves of the meantime are in it. @throws as `saveSections`
 */
export async function saveAndRead(
  db: Database,
  actor: Actor,
  { typingIn: step, ...save }: SaveWhileTyping,
): Promise<SectionsSaved & { after: SectionsAfter }> {
  const { applicationId, now } = save;
  return transaction(db, async (tx) => {
    const saved = await saveInside(tx, actor, save);
    if (step !== undefined) await signOfPresence(tx, actor, { applicationId, step, now });
    const sections = inPlace(await sectionsOf(tx.sql, applicationId));
    const [row] = await tx.sql
      .select({ updatedAt: applications.updatedAt })
      .from(applications)
      .where(eq(applications.id, applicationId));
    return { ...saved, after: { sections, updatedAt: row?.updatedAt ?? now } };
  });
}
