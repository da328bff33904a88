import type { CaseVisit } from "~/app/access/guard.server";
import { listRevisions } from "~/db/sections/sections";
import { earliestVersion } from "~/forms/saving/basis";
import { begunVersion } from "~/forms/saving/begun";
import type { SectionVersion } from "~/forms/versions/leaves";
import type { SentStep } from "./read-sent-step.server";

/** The sections of a form, those that this person may read, as it began with them; others may have gone on since. */
export async function begunVersions(
  { db, actor, stored }: CaseVisit,
  { basis: resting, origin }: Pick<SentStep, "basis" | "origin">,
): Promise<Map<string, SectionVersion>> {
  const { id: applicationId } = stored.application;
  const begun = new Map<string, SectionVersion>();
  for (const [section, basis] of Object.entries(resting)) {
    if (stored.access !== "lead" && !stored.ownSections.includes(section)) continue;
    const row = stored.sections.find(({ name }) => name === section);
    const from = earliestVersion(basis);
    if (row?.version === from) begun.set(section, { data: row.data, unparsed: row.unparsed });
    else {
      const history = await listRevisions(db, actor, { applicationId, section, from });
      begun.set(
        section,
        begunVersion(history, basis, (one) => origin.isOwn(one.origin)),
      );
    }
  }
  return begun;
}
