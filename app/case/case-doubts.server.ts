import { type FileDoubt, fileDoubts } from "~/app/reading/file-doubts.server";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import type { Reading } from "~/db/readings/load-readings";
import { resolutionTexts } from "~/db/readings/resolution-texts";
import { participantSectionName } from "~/forms/interchange/section-set";
import { caseOwned } from "./case-comparisons.server";
import type { CaseView } from "./case-view.server";

/** The doubts about the resolutions this person reads: the same as another's, or issued by somebody else. */
export async function caseDoubts(
  { db, actor }: { db: Database; actor: Actor },
  view: CaseView,
  readings: readonly Reading[],
): Promise<FileDoubt[]> {
  const all = await resolutionTexts(db, actor, view.stored.application.id);
  const names = new Map(view.set.participants.map(({ id, data }) => [participantSectionName(id), data.name]));
  return fileDoubts(
    caseOwned(view, readings),
    all.map(({ section, ...text }) => ({ ...text, owner: names.get(section) ?? section })),
  );
}
