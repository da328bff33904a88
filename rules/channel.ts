import { DISTRICTS, isUrbanDistrict, landratOf } from "./districts";
import type { Facts, Participant } from "./facts";
import { districtKey, findLead } from "./participants";
import type { Programme } from "./programmes/programme";
import type { Station } from "./report";

const HESSIAN_REGIONS: Record<string, string> = { "4": "Darmstadt", "5": "Gießen", "6": "Kassel" };
const NRW_REGIONS: Record<string, string> = {
  "1": "Düsseldorf",
  "3": "Köln",
  "5": "Münster",
  "7": "Detmold",
  "9": "Arnsberg",
};

/** Frankfurt am Main and Wiesbaden are supervised by the minister himself (§ 136 HGO). */
const UNDER_THE_MINISTER = new Set(["06412", "06414"]);
const LARGE_TOWN = 50_000;
/** kreisangehörig with more than 50 000 inhabitants on 28.02.2026, for when no figure is entered. */
const LARGE_TOWNS = new Set(["06531005", "06534014", "06433012", "06631009", "06434001", "06532023"]);

/** The ministry's name on a day (YYYY-MM-DD). */
function ministryOn(programme: Programme, day: string): string {
  const names = programme.authority.ministry;
  return (names.findLast(({ from }) => from === undefined || from <= day) ?? names[0])?.name ?? "";
}

function isLarge(participant: Participant): boolean {
  return participant.population === undefined
    ? LARGE_TOWNS.has(participant.key)
    : participant.population > LARGE_TOWN && participant.kind === "municipality";
}

function hessianChannel(facts: Facts, programme: Programme, day: string): Station[] {
  const { sources } = programme.authority;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = HESSIAN_REGIONS[home?.[2] ?? ""];
  if (!lead || home === undefined || region === undefined || !DISTRICTS[home]) return [];
  const ministry: Station = { station: ministryOn(programme, day), role: "grant-authority", sources };
  if (UNDER_THE_MINISTER.has(home) && lead.kind === "municipality") return [ministry];
  const presidium: Station = { station: `Regierungspräsidium ${region}`, role: "supervision", sources };
  const districts = new Set(facts.participants.flatMap((participant) => districtKey(participant) ?? []));
  const landrat = landratOf(home);
  // § 136 HGO: the upper authority where a Landkreis or a large town takes part or several Kreise are concerned.
  const above =
    isUrbanDistrict(home) ||
    facts.participants.some((participant) => participant.kind === "district" || isLarge(participant)) ||
    districts.size > 1;
  if (above || landrat === null) return [presidium, ministry];
  return [{ station: landrat, role: "supervision", sources }, presidium, ministry];
}

function northRhineChannel(facts: Facts, programme: Programme, day: string): Station[] {
  const { sources, consentSource } = programme.authority;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = home?.startsWith("05") ? NRW_REGIONS[home[2] ?? ""] : undefined;
  if (region === undefined) return [];
  return [
    { station: `Bezirksregierung ${region}`, role: "grant-authority", sources },
    {
      station: ministryOn(programme, day),
      role: "consent",
      sources: consentSource ? [consentSource] : sources,
    },
  ];
}

/**
 * The stations the application passes, in order. Hesse: up the Dienstweg to the ministry (§ 136 HGO); NRW: to
 * the lead's Bezirksregierung, with the ministry's consent. Empty while the lead's place is not known.
 */
export function channelOf(facts: Facts, programme: Programme, day: string): Station[] {
  return facts.state === "HE"
    ? hessianChannel(facts, programme, day)
    : northRhineChannel(facts, programme, day);
}
