import type { Facts, Participant } from "~/rules/facts/facts";
import { countParticipants, districtKey, findLead } from "~/rules/facts/participants";
import { formatDate } from "~/rules/german/date";
import { formatWholeNumber } from "~/rules/german/number";
import type { Programme } from "~/rules/programmes/programme";
import type { Source, Station } from "~/rules/report/report";
import { ministryOn } from "./addressee";
import { isUrbanDistrict } from "./districts";
import { HESSIAN_REGIONS } from "./hessian-offices";
import { landratOffice } from "./landraete";
import { NORTH_RHINE_REGIONS } from "./north-rhine-offices";
import type { Office } from "./office";
import { findOffice, ministryKey, officeName } from "./offices";

/** Frankfurt am Main and Wiesbaden are supervised by the minister himself (§ 136 HGO). */
export const UNDER_THE_MINISTER = new Set(["06412", "06414"]);
const LARGE_TOWN = 50_000;
/** kreisangehörig with more than 50 000 inhabitants, for when no figure is entered and the register has none. */
const LARGE_TOWNS: Readonly<Record<string, number>> = {
  "06433012": 65_627, // Rüsselsheim am Main
  "06434001": 56_688, // Bad Homburg v. d. Höhe
  "06531005": 89_179, // Gießen
  "06532023": 54_665, // Wetzlar
  "06534014": 73_544, // Marburg
  "06631009": 65_434, // Fulda
};
const LARGE_TOWNS_AS_OF = "2026-02-28";

/** What the municipality register says: figures for participants without an entered one, names of Kreise; `asOf` is its day. */
export type Inhabitants = {
  of: (key: string) => number | undefined;
  asOf: string;
  /** "Landkreis Kassel", for a Kreis newer than our own list. */
  districtName?: (key: string) => string | undefined;
};

/** Why a town counts as one of more than 50 000 inhabitants, and whose figure that is; null for any other. */
export function largeBecause(participant: Participant, inhabitants?: Inhabitants): string | null {
  const { key, kind, name, population } = participant;
  if (kind !== "municipality") return null;
  const because = (figure: number, origin: string): string | null =>
    figure > LARGE_TOWN
      ? `${name} hat mehr als ${formatWholeNumber(LARGE_TOWN)} Einwohner (${origin}: ${formatWholeNumber(figure)}).`
      : null;
  if (population !== undefined) return because(population, "eingetragen");
  const registered = inhabitants?.of(key) ?? LARGE_TOWNS[key];
  const asOf = inhabitants?.of(key) === undefined ? LARGE_TOWNS_AS_OF : inhabitants.asOf;
  return registered === undefined
    ? null
    : because(
        registered,
        `nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand ${formatDate(asOf)}`,
      );
}

/**
 * § 136 HGO: why the upper authority comes first, because a Landkreis or a large town takes part or several
 * Kreise are concerned; null where the Landrat does.
 */
function aboveBecause(facts: Facts, lead: Participant, inhabitants?: Inhabitants): string | null {
  const home = districtKey(lead) ?? "";
  if (lead.kind === "district") return "Federführend ist ein Landkreis.";
  if (isUrbanDistrict(home)) {
    return lead.kind === "municipality"
      ? "Federführend ist eine kreisfreie Stadt."
      : "Die federführende Stelle hat ihren Sitz in einer kreisfreien Stadt.";
  }
  if (facts.participants.some(({ kind }) => kind === "district")) return "Ein Landkreis ist beteiligt.";
  for (const participant of facts.participants) {
    const large = largeBecause(participant, inhabitants);
    if (large !== null) return large;
  }
  const districts = new Set(facts.participants.flatMap((participant) => districtKey(participant) ?? []));
  return districts.size > 1 ? "Die Beteiligten liegen in mehreren Kreisen." : null;
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

const stationOf = (office: Office, day: string) => ({ station: officeName(office, day), office: office.key });

const ministryStation = (programme: Programme, day: string) => ({
  station: ministryOn(programme, day),
  office: ministryKey(programme.state),
});

function hessianChannel(
  facts: Facts,
  programme: Programme,
  day: string,
  inhabitants?: Inhabitants,
): Station[] {
  const { sources } = programme.authority;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = home?.startsWith("06") ? findOffice(HESSIAN_REGIONS[home[2] ?? ""] ?? "") : null;
  if (!lead || home === undefined || region === null) return [];
  const ministry: Station = { ...ministryStation(programme, day), role: "grant-authority", sources };
  if (UNDER_THE_MINISTER.has(home) && lead.kind === "municipality") return [ministry];
  const supervised = [...sources, ...supervisionSource(facts, lead, programme)];
  const presidium: Station = { ...stationOf(region, day), role: "supervision", sources: supervised };
  const landrat = landratOffice(home, inhabitants?.districtName?.(home));
  const reason = aboveBecause(facts, lead, inhabitants);
  if (reason !== null) return [{ ...presidium, reason }, ministry];
  // A Kreis that neither our list nor the register names: its Landrat is left out, the district government follows from the key.
  if (landrat === null) return [presidium, ministry];
  return [{ ...stationOf(landrat, day), role: "supervision", sources: supervised }, presidium, ministry];
}

function northRhineChannel(facts: Facts, programme: Programme, day: string): Station[] {
  const { consentSource } = programme.authority;
  // No source says which Bezirksregierung decides when participants lie in several; the lead's is inferred.
  const sources = inSeveralRegions(facts)
    ? programme.authority.sources.map((source): Source => ({ ...source, certainty: "secondary" }))
    : programme.authority.sources;
  const lead = findLead(facts);
  const home = lead && districtKey(lead);
  const region = home?.startsWith("05") ? findOffice(NORTH_RHINE_REGIONS[home[2] ?? ""] ?? "") : null;
  if (region === null) return [];
  return [
    { ...stationOf(region, day), role: "grant-authority", sources },
    {
      ...ministryStation(programme, day),
      role: "consent",
      sources: consentSource ? [consentSource] : programme.authority.sources,
    },
  ];
}

/**
 * The stations the application passes, in order. Hesse: up the Dienstweg to the ministry (§ 136 HGO); NRW: to
 * the lead's Bezirksregierung, with the ministry's consent. Empty while the lead's place is not known.
 */
export function channelOf(
  facts: Facts,
  programme: Programme,
  day: string,
  inhabitants?: Inhabitants,
): Station[] {
  return facts.state === "HE"
    ? hessianChannel(facts, programme, day, inhabitants)
    : northRhineChannel(facts, programme, day);
}
