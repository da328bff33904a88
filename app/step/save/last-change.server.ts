import type { CaseVisit } from "~/app/access/guard.server";
import type { FormBasis } from "~/app/step/form/form-basis";
import { listRevisions, type Revision } from "~/db/sections/sections";
import { saysSame } from "~/forms/versions/changed-places";
import type { PlaceKey } from "./form-differences.server";

export type LastChange = { by: string; at: string } | null;

/** The earliest version that any field of the section's form rests on. */
function earliest(basis: FormBasis, section: string): number {
  const { version = 1, places = {} } = basis[section] ?? {};
  return Math.min(version, ...Object.values(places));
}

/** Who changed a place last since the form was begun; for places of sections that this person may read. */
export async function lastChanges(
  { db, actor, stored }: CaseVisit,
  basis: FormBasis,
  places: readonly PlaceKey[],
): Promise<(place: PlaceKey) => LastChange> {
  const { id: applicationId } = stored.application;
  const histories = new Map<string, Revision[]>();
  for (const section of new Set(places.map((one) => one.section))) {
    const from = earliest(basis, section);
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
