import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { saveSections } from "~/db/sections/sections";
import { startedWith } from "~/forms/known/known";
import { profileValues } from "~/forms/known/profile-values";

/**
 * A part that has just become a partner's begins with its profile, where nothing was entered for it. Once the
 * application was handed in nothing begins: it stays as it was, and whoever takes it over comes in all the same.
 */
export async function beginPart(
  db: Database,
  actor: Actor,
  { applicationId, section, now }: { applicationId: string; section: string; now: string },
): Promise<void> {
  const stored = await loadApplication(db, actor, applicationId);
  const profile = stored?.profiles.get(section);
  if (!stored || !profile || stored.submissions.length > 0) return;
  const part = stored.sections.find(({ name }) => name === section);
  if (!part) return;
  // Of a partner the step asks who signs; its address is asked once it leads.
  const known = profileValues(profile).filter(({ path }) => path.startsWith("signatory."));
  const data = startedWith(part.data, known);
  const change = { section, baseVersion: part.version, data };
  await saveSections(db, actor, { applicationId, changes: [change], now });
}
