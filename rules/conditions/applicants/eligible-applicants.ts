import type { Facts, Participant, ParticipantKind } from "../../facts/facts";
import { hasStandInKey, isLocalAuthority, liesIn, STATE_NAME } from "../../facts/participants";
import { capitalise, joinWords, numberWord } from "../../german/words";
import type { Programme } from "../../programmes/programme";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import {
  association,
  districtKassel,
  districtWerraMeissner,
  haan,
  hesse,
  kaufungen,
  kreisMettmann,
  niestetal,
  northRhine,
  soehrewald,
} from "../rule/sample";

/** Which field of a participant says where it lies. */
function placeField(participant: Participant): "key" | "seat" {
  return hasStandInKey(participant) && !isLocalAuthority(participant) ? "seat" : "key";
}

type Placed = { name: string; field: string; lead: boolean };
type Doubt = { wrong: Placed[]; unknown: Placed[] };
/** `doubtful`: no official source decides it. */
type Fault = { text: string; fields: string[]; doubtful?: boolean };

/** Of those that are to lie in the Land: which do not, and of which it is not known. */
function placesInDoubt({ participants, state }: Facts): Doubt {
  const doubt: Doubt = { wrong: [], unknown: [] };
  participants.forEach((participant, index) => {
    if (participant.outsideState) return;
    const inside = liesIn(participant, state);
    if (inside === true) return;
    const field = `/participants/${index}/${placeField(participant)}`;
    doubt[inside === false ? "wrong" : "unknown"].push({
      name: participant.name,
      field,
      lead: isLead(participant),
    });
  });
  return doubt;
}

const isLead = ({ lead }: Participant) => lead === true;
const namesOf = (placed: Placed[]) => joinWords(placed.map(({ name }) => name));
const fieldsOf = (placed: Placed[]) => placed.map(({ field }) => field);

/** Those that lie elsewhere. Of the lead it is said where it has to lie, so no note would help it. */
function elsewhere({ wrong }: Doubt, land: string): Fault[] {
  const others = wrong.filter(({ lead }) => !lead);
  if (others.length === 0) return [];
  const verb = others.length === 1 ? "liegt" : "liegen";
  const text = `${namesOf(others)} ${verb} nach dem Schlüssel nicht in ${land}. Prüfen Sie den Schlüssel oder vermerken Sie die Beteiligung von außerhalb des Landes.`;
  return [{ text, fields: fieldsOf(others) }];
}

function placesUnknown({ unknown }: Doubt, land: string): Fault {
  const text = `Von ${namesOf(unknown)} ist noch nicht eingetragen, ob der Ort in ${land} liegt. Tragen Sie den amtlichen Schlüssel oder den Sitz ein.`;
  return { text, fields: fieldsOf(unknown) };
}

const MAY_LEAD: readonly ParticipantKind[] = ["municipality", "district", "association"];
const NOT_LEADING: Partial<Record<ParticipantKind, string>> = {
  institution: "eine Anstalt oder Einrichtung",
  company: "eine Gesellschaft",
};

/** Pages on the directive of 2021 name undertakings among those that may apply; then no official source bars one from leading. */
const namesUndertakings = ({ state, companiesExcluded }: Programme): boolean =>
  state === "NW" && !companiesExcluded;

/** The one that makes the application: inside the Land, and no institution or company. */
function leadFaults({ participants, state }: Facts, land: string, programme: Programme): Fault[] {
  const index = participants.findIndex(isLead);
  const lead = participants[index];
  if (!lead) return [];
  const faults: Fault[] = [];
  const advice = `Geben Sie die Federführung an eine Gemeinde, einen Kreis oder einen Zweckverband in ${land} ab.`;
  if (lead.outsideState || liesIn(lead, state) === false) {
    const text = `Federführend ist ${lead.name}; nach den Angaben liegt der Ort nicht in ${land}. ${advice}`;
    faults.push({ text, fields: [`/participants/${index}/${placeField(lead)}`] });
  }
  if (!MAY_LEAD.includes(lead.kind)) {
    const doubtful = namesUndertakings(programme);
    const named = doubtful
      ? ` Die Quellen zur ${programme.shortTitle} nennen auch Unternehmen und Einrichtungen der Kommunen als Antragsberechtigte; ob sie federführend sein können, sagen sie nicht. Fragen Sie die Bewilligungsbehörde.`
      : "";
    const text = `Federführend ist ${lead.name}, ${NOT_LEADING[lead.kind]}. Den Antrag stellt sonst eine Gemeinde, ein Kreis oder ein Zweckverband.${named} Prüfen Sie die Art der Beteiligten, oder geben Sie die Federführung ab.`;
    faults.push({ text, fields: [`/participants/${index}/kind`], doubtful });
  }
  return faults;
}

/** The version of 2011: Landkreise alone. */
function districtFaults({ participants }: Facts, programme: Programme): Fault[] {
  const within = participants.filter(({ outsideState }) => !outsideState);
  if (!programme.districtsNeedMunicipality || within.some(({ kind }) => kind !== "district")) return [];
  const text = `Die ${programme.shortTitle} fördert Landkreise nur zusammen mit Gemeinden; beteiligt ist keine Gemeinde. Tragen Sie die beteiligten Gemeinden ein.`;
  return [{ text, fields: ["/participants"] }];
}

function countWords(inside: number, outside: number, land: string): string {
  const many = inside === 1 ? "Eine Beteiligte liegt" : `${capitalise(numberWord(inside))} Beteiligte liegen`;
  const rest =
    outside === 0
      ? ""
      : ` Von außerhalb des Landes: ${numberWord(outside) === "eins" ? "eine" : numberWord(outside)}.`;
  return `${many} in ${land}.${rest}`;
}

/** Companies under a version that does not name them. */
function excludedWords({ counts: { excluded }, programme }: Context): string {
  if (excluded.length === 0) return "";
  const verb = excluded.length === 1 ? "zählt" : "zählen";
  return ` ${joinWords(excluded.map(({ name }) => name))} ${verb} dabei nicht als Antragsberechtigte: Gesellschaften nennt die ${programme.shortTitle} nicht.`;
}

function check(facts: Facts, context: Context): RuleOutcome<"met" | "not_met" | "open"> {
  const land = STATE_NAME[facts.state];
  const doubt = placesInDoubt(facts);
  const all = facts.participants.length;
  const outside = facts.participants.filter(({ outsideState }) => outsideState).length;
  const values = {
    participants: all,
    outsideState: outside,
    elsewhere: doubt.wrong.length,
    unknown: doubt.unknown.length,
  };
  const fields = ["/participants"];
  if (all === 0) {
    const text = "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.";
    return { verdict: "open", text, fields, values };
  }
  if (all === outside) {
    const text = `Keine Beteiligte liegt in ${land}. Tragen Sie die Kommunen aus ${land} ein.`;
    return { verdict: "not_met", text, fields, values };
  }
  const faults = [
    ...leadFaults(facts, land, context.programme),
    ...elsewhere(doubt, land),
    ...districtFaults(facts, context.programme),
  ];
  if (faults.length > 0) {
    const said = faults.map(({ text }) => text).join(" ");
    return {
      verdict: "not_met",
      text: said,
      fields: [...new Set(faults.flatMap((one) => one.fields))],
      values,
      ...(faults.every(({ doubtful }) => doubtful) && { certainty: "secondary" as const }),
    };
  }
  if (doubt.unknown.length > 0) return { verdict: "open", ...placesUnknown(doubt, land), values };
  const text = `${countWords(all - outside, outside, land)}${excludedWords(context)}`;
  return { verdict: "met", text, fields, values };
}

export const eligibleApplicants: Rule<"met" | "not_met" | "open"> = {
  ...named("eligible-applicants"),
  why: "Das Land fördert Kommunen und ihre Zusammenschlüsse, die in diesem Land liegen.",
  verdicts: ["met", "not_met", "open"],
  check,
  examples: [
    { title: "Drei hessische Gemeinden", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Ein Zweckverband mit Sitz in Kaufungen",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen, { ...association, seat: "06633015" }] }),
      verdict: "met",
    },
    {
      title: "Eine hessische Gemeinde in einem Antrag an Nordrhein-Westfalen",
      programme: "nw-2021",
      facts: northRhine({ participants: [haan, kreisMettmann, soehrewald] }),
      verdict: "not_met",
    },
    {
      title: "Sitz des Zweckverbandes fehlt",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen, association] }),
      verdict: "open",
    },
    {
      title: "Eine Gemeinde noch ohne amtlichen Schlüssel",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, { ...kaufungen, key: "x-a1" }, soehrewald] }),
      verdict: "open",
    },
    {
      title: "Federführend ist eine Gesellschaft",
      programme: "nw-2021",
      facts: northRhine({
        participants: [
          { key: "x-it", name: "IT GmbH", kind: "company", seat: "05158008", lead: true },
          kreisMettmann,
        ],
      }),
      verdict: "not_met",
    },
    {
      title: "Zwei Landkreise unter sich nach der Fassung von 2011",
      programme: "he-2011",
      facts: hesse({ applicationDate: "2015-03-01", participants: [districtKassel, districtWerraMeissner] }),
      verdict: "not_met",
    },
    {
      title: "Ein Landkreis mit einer Gemeinde nach der Fassung von 2011",
      programme: "he-2011",
      facts: hesse({ applicationDate: "2015-03-01", participants: [niestetal, districtKassel] }),
      verdict: "met",
    },
    {
      title: "Zwei Landkreise unter sich seit 2016",
      programme: "he-2016",
      facts: hesse({ applicationDate: "2018-03-01", participants: [districtKassel, districtWerraMeissner] }),
      verdict: "met",
    },
  ],
};
