import type { CaseVisit } from "~/app/access/guard.server";
import { listRevisions, type Revision } from "~/db/sections/sections";
import { earliestVersion, type FormBasis } from "~/forms/saving/basis";
import type { PlaceKey } from "~/forms/saving/form-differences";
import { saysSame } from "~/forms/versions/changed-places";

export type LastChange = { by: string; at: string } | null;

/** Who changed a place last since the form was begun; for places of sections that this person may read. */
export async function lastChanges(
  { db, actor, stored }: CaseVisit,
  basis: FormBasis,
  places: readonly PlaceKey[],
): Promise<(place: PlaceKey) => LastChange> {
  const { id: applicationId } = stored.application;
  const histories = new Map<string, Revision[]>();
  for (const section of new Set(places.map((one) => one.section))) {
    const resting = basis[section];
    const from = resting ? earliestVersion(resting) : 1;
    histories.set(section, await listRevisions(db, actor, { applicationId, section, from }));
  }
  return ({ section, place }) => {
    const history = histories.get(section) ?? [];
    const last = history.findLast((one, at) => {
      const before = history[at - 1];
      return before !== undefined && !saysSame(before, one, place);
    });
    return last ? { by: last.savedBy, at: last.savedAt } : null;
  };
}
