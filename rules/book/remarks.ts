import type { Facts } from "~/rules/facts/facts";
import { countParticipants, districtKey } from "~/rules/facts/participants";
import { isUrbanDistrict } from "~/rules/offices/districts";
import type { Programme } from "~/rules/programmes/programme";

export type Remark = NonNullable<Programme["remarks"]>[number];

export const REMARK_TITLES: Record<Remark["id"], string> = {
  "no-entitlement": "Kein Anspruch",
  "taking-part": "Wer mitentscheidet",
  processing: "Dauer der Bearbeitung",
  advice: "Beratung",
  "form-and-portal": "Formular und Portal",
  "telling-the-district": "Den Kreis unterrichten",
  "merging-municipalities": "Gemeinden, die sich zusammenschließen",
};

/** True where a municipality that belongs to a Kreis deals with somebody outside it. */
function dealsOutside(facts: Pick<Facts, "participants" | "state">): boolean {
  const { counted, bodies, outside } = countParticipants(facts);
  const home = counted
    .filter(({ kind }) => kind === "municipality")
    .flatMap((participant) => districtKey(participant) ?? [])
    .filter((key) => !key.startsWith("x-") && !isUrbanDistrict(key));
  const all = [...counted, ...bodies].flatMap((participant) => districtKey(participant) ?? []);
  return home.some((key) => outside.length > 0 || all.some((other) => other !== key));
}

/** What a version says beside its conditions, as far as it concerns this application. */
export function remarksFor(
  { remarks = [] }: Pick<Programme, "remarks">,
  facts: Pick<Facts, "category" | "participants" | "state">,
): Remark[] {
  return remarks.filter(
    ({ id, categories }) =>
      (categories?.includes(facts.category) ?? true) &&
      (id !== "telling-the-district" || dealsOutside(facts)),
  );
}
