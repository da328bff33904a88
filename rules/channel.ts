import { ministryOn } from "./addressee";
import { isUrbanDistrict, landratOf } from "./districts";
import type { Facts, Participant } from "./facts";
import { countParticipants, districtKey, findLead } from "./participants";
import type { Programme } from "./programmes/programme";
import type { Source, Station } from "./report";

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

function isLarge(participant: Participant): boolean {
  return participant.population === undefined
    ? LARGE_TOWNS.has(participant.key)
    : participant.population > LARGE_TOWN && participant.kind === "municipality";
}

/** True when participants inside the state lie in several Regierungsbezirke (third digit of the key). */
function inSeveralRegions(facts: Facts): boolean {
  const { counted, bodies } = countParticipants(facts);
  const regions = [...counted, ...bodies].flatMap((participant) => districtKey(participant)?.[2] ?? []);
  return new Set(regions).size > 1;
}

/** Which provision says that this authority supervises the lead; the choice among several regions is inferred. */
function supervisionSource(facts: Facts, lead: Participant, programme: Programme): Source[] {
  const source =
    programme.authority.supervision?.[
      lead.kind === "municipality" || lead.kind === "district" ? lead.kind : "body"
    ];
  if (!source) return [];
  return [inSeveralRegions(facts) ? { ...source, certainty: "secondary" } : source];
}

function hessianChannel(facts: Facts, programme: Programme, day: string): Station[] {
  const { sources } = programme.authority;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = home?.startsWith("06") ? HESSIAN_REGIONS[home[2] ?? ""] : undefined;
  if (!lead || home === undefined || region === undefined) return [];
  const ministry: Station = { station: ministryOn(programme, day), role: "grant-authority", sources };
  if (UNDER_THE_MINISTER.has(home) && lead.kind === "municipality") return [ministry];
  const supervised = [...sources, ...supervisionSource(facts, lead, programme)];
  const presidium: Station = {
    station: `Regierungspräsidium ${region}`,
    role: "supervision",
    sources: supervised,
  };
  const districts = new Set(facts.participants.flatMap((participant) => districtKey(participant) ?? []));
  const landrat = landratOf(home);
  // § 136 HGO: the upper authority where a Landkreis or a large town takes part or several Kreise are concerned.
  const above =
    isUrbanDistrict(home) ||
    facts.participants.some((participant) => participant.kind === "district" || isLarge(participant)) ||
    districts.size > 1;
  // A Kreis newer than the list of names: its Landrat is left out, the district government follows from the key.
  if (above || landrat === null) return [presidium, ministry];
  return [{ station: landrat, role: "supervision", sources: supervised }, presidium, ministry];
}

function northRhineChannel(facts: Facts, programme: Programme, day: string): Station[] {
  const { consentSource } = programme.authority;
  // No source says which Bezirksregierung decides when participants lie in several; the lead's is inferred.
  const sources = inSeveralRegions(facts)
    ? programme.authority.sources.map((source): Source => ({ ...source, certainty: "secondary" }))
    : programme.authority.sources;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = home?.startsWith("05") ? NRW_REGIONS[home[2] ?? ""] : undefined;
  if (region === undefined) return [];
  return [
    { station: `Bezirksregierung ${region}`, role: "grant-authority", sources },
    {
      station: ministryOn(programme, day),
      role: "consent",
      sources: consentSource ? [consentSource] : programme.authority.sources,
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
