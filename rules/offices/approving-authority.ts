import type { Facts, Participant } from "~/rules/facts/facts";
import { countParticipants, districtKey, findLead } from "~/rules/facts/participants";
import { joinWords } from "~/rules/german/words";
import { type Inhabitants, largeBecause, UNDER_THE_MINISTER } from "./channel";
import { districtGenitive, isUrbanDistrict } from "./districts";
import { HESSIAN_REGIONS } from "./hessian-offices";
import { landratOffice } from "./landraete";
import { NORTH_RHINE_REGIONS } from "./north-rhine-offices";
import type { Office } from "./office";
import { findOffice, ministryKey, officeName } from "./offices";

/** Which authority approves an agreement or is notified of it; `name` is null where the sources leave it open. */
export type ApprovingAuthority = { name: string | null; text: string };

type Seen = { facts: Facts; day: string; inhabitants?: Inhabitants | undefined };

const LAW = { HE: "§ 35 Abs. 2 und 4 KGG", NW: "§ 29 Abs. 4 GkG NRW" } as const;

const named = (name: string, law: string, because: string): ApprovingAuthority => ({
  name,
  text: `Zuständig ist: ${name} (${law}; ${because}).`,
});

const ofOffice = (office: Office | null, { day }: Seen, law: string, because: string) =>
  office === null ? null : named(officeName(office, day), law, because);

/** The Kreise and kreisfreie Städte of all inside the state; null while one of them is not known. */
function homesOf(parties: readonly Participant[]): string[] | null {
  const keys = parties.map((party) => districtKey(party));
  const known = keys.filter((key) => key !== undefined && !key.startsWith("x-"));
  return known.length === keys.length ? [...new Set(known.filter((key) => key !== undefined))] : null;
}

const takesPart = (parties: readonly Participant[]): string =>
  `${joinWords(parties.map(({ name }) => name))} ${parties.length === 1 ? "ist" : "sind"} beteiligt`;

/** KGG § 35: the Landrat where all are municipalities under him, above him where one is not. */
function hessian(seen: Seen, homes: readonly string[]): ApprovingAuthority | null {
  const { facts, inhabitants } = seen;
  const { counted, bodies, outside } = countParticipants(facts);
  const law = LAW.HE;
  const minister = (because: string) => ofOffice(findOffice(ministryKey("HE")), seen, law, because);
  if (outside.length > 0) return minister(`${takesPart(outside)}, von außerhalb Hessens`);
  const direct = counted.filter((one) => UNDER_THE_MINISTER.has(districtKey(one) ?? ""));
  if (direct.length > 0) return minister(takesPart(direct));
  const regions = new Set(homes.map((home) => home[2] ?? ""));
  if (regions.size > 1) return minister("die Beteiligten liegen in mehreren Regierungsbezirken");
  const [home = ""] = homes;
  const presidium = (because: string) =>
    ofOffice(findOffice(HESSIAN_REGIONS[home[2] ?? ""] ?? ""), seen, law, because);
  const upper = counted.filter(
    (one) =>
      one.kind === "district" ||
      isUrbanDistrict(districtKey(one) ?? "") ||
      largeBecause(one, inhabitants) !== null,
  );
  if (upper.length > 0) return presidium(takesPart(upper));
  if (homes.length > 1) return presidium("die Beteiligten liegen in mehreren Kreisen");
  const landrat = landratOffice(home, inhabitants?.districtName?.(home));
  const only = "beteiligt sind nur Gemeinden seines Kreises";
  // Of a body only its seat is known; whose supervision counts for it the provision at hand does not say.
  const because = bodies.length === 0 ? only : `${only} und, nach dem Sitz geschlossen, ${takesPart(bodies)}`;
  return ofOffice(landrat, seen, law, because);
}

/** GkG § 29 (4): the Bezirksregierung where a Kreis, a kreisfreie Stadt or another Land takes part, else the Landrat. */
function northRhine(seen: Seen, homes: readonly string[]): ApprovingAuthority | null {
  const { counted, bodies, outside } = countParticipants(seen.facts);
  const law = LAW.NW;
  const lead = findLead(seen.facts);
  const region = (lead && districtKey(lead)?.[2]) ?? homes[0]?.[2] ?? "";
  const office = findOffice(NORTH_RHINE_REGIONS[region] ?? "");
  if (office === null) return null;
  const upper = counted.filter((one) => one.kind === "district" || isUrbanDistrict(districtKey(one) ?? ""));
  const above = [...upper, ...outside];
  if (above.length > 0 && new Set(homes.map((home) => home[2])).size > 1) {
    const text = `Zuständig ist eine Bezirksregierung (${law}). Die Beteiligten liegen in mehreren Regierungsbezirken; in einem bekannten Fall von 1995 hat das Ministerium eine von ihnen bestimmt, bitte prüfen.`;
    return { name: null, text };
  }
  if (above.length > 0) return ofOffice(office, seen, law, takesPart(above));
  const [home = ""] = homes;
  const kreis = districtGenitive(home);
  if (homes.length > 1 || kreis === null) {
    const text = `Welche Behörde zuständig ist, wenn ${homes.length > 1 ? "Gemeinden mehrerer Kreise" : "diese Gemeinden"} beteiligt sind, ist in den vorliegenden Quellen nicht genannt; Auskunft gibt: ${officeName(office, seen.day)}.`;
    return { name: null, text };
  }
  const landrat = `Landrat ${kreis} als untere staatliche Verwaltungsbehörde`;
  if (bodies.length === 0) return named(landrat, law, "beteiligt sind nur Gemeinden seines Kreises");
  const text = `Zuständig ist: ${landrat} (${law}). Gehört ${joinWords(bodies.map(({ name }) => name))} ein Kreis oder eine kreisfreie Stadt an, ist es: ${officeName(office, seen.day)}.`;
  return { name: null, text };
}

/** Who approves the agreement of these participants on a day (YYYY-MM-DD); null while their places are not all known. */
export function approvingAuthority(seen: Seen): ApprovingAuthority | null {
  const { counted, bodies } = countParticipants(seen.facts);
  const homes = homesOf([...counted, ...bodies]);
  if (homes === null || homes.length === 0) return null;
  return seen.facts.state === "HE" ? hessian(seen, homes) : northRhine(seen, homes);
}
