import type { Facts, Participant } from "../../facts/facts";
import { hasStandInKey, isLocalAuthority, liesIn, STATE_NAME } from "../../facts/participants";
import { capitalise, joinWords, numberWord } from "../../german/words";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
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

type Placed = { name: string; field: string };
type Doubt = { wrong: Placed[]; unknown: Placed[] };
type Asked = Omit<RuleOutcome<"not_met" | "open">, "values">;

/** Of those that are to lie in the Land: which do not, and of which it is not known. */
function placesInDoubt({ participants, state }: Facts): Doubt {
  const doubt: Doubt = { wrong: [], unknown: [] };
  participants.forEach((participant, index) => {
    if (participant.outsideState) return;
    const inside = liesIn(participant, state);
    if (inside === true) return;
    const field = `/participants/${index}/${placeField(participant)}`;
    doubt[inside === false ? "wrong" : "unknown"].push({ name: participant.name, field });
  });
  return doubt;
}

/** What is to be mended while a place is wrong or not known; null where none is. */
function askForPlaces({ wrong, unknown }: Doubt, land: string): Asked | null {
  const namesOf = (placed: Placed[]) => joinWords(placed.map(({ name }) => name));
  const fieldsOf = (placed: Placed[]) => placed.map(({ field }) => field);
  if (wrong.length > 0) {
    const verb = wrong.length === 1 ? "liegt" : "liegen";
    const text = `${namesOf(wrong)} ${verb} nach dem Schlüssel nicht in ${land}. Prüfen Sie den Schlüssel oder vermerken Sie die Beteiligung von außerhalb des Landes.`;
    return { verdict: "not_met", text, fields: fieldsOf(wrong) };
  }
  if (unknown.length > 0) {
    const text = `Von ${namesOf(unknown)} ist noch nicht eingetragen, ob der Ort in ${land} liegt. Tragen Sie den amtlichen Schlüssel oder den Sitz ein.`;
    return { verdict: "open", text, fields: fieldsOf(unknown) };
  }
  return null;
}

function onlyDistricts({ participants }: Facts): boolean {
  const within = participants.filter(({ outsideState }) => !outsideState);
  return within.every(({ kind }) => kind === "district");
}

function countWords(inside: number, outside: number, land: string): string {
  const many = inside === 1 ? "Eine Beteiligte liegt" : `${capitalise(numberWord(inside))} Beteiligte liegen`;
  const rest =
    outside === 0
      ? ""
      : ` Von außerhalb des Landes: ${numberWord(outside) === "eins" ? "eine" : numberWord(outside)}.`;
  return `${many} in ${land}.${rest}`;
}

export const eligibleApplicants: Rule<"met" | "not_met" | "open"> = {
  ...named("eligible-applicants"),
  why: "Das Land fördert Kommunen und ihre Zusammenschlüsse, die in diesem Land liegen.",
  verdicts: ["met", "not_met", "open"],
  check(facts, { programme }) {
    const land = STATE_NAME[facts.state];
    const doubt = placesInDoubt(facts);
    const outside = facts.participants.filter(({ outsideState }) => outsideState).length;
    const values = {
      participants: facts.participants.length,
      outsideState: outside,
      elsewhere: doubt.wrong.length,
      unknown: doubt.unknown.length,
    };
    const fields = ["/participants"];
    if (facts.participants.length === 0) {
      const text = "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.";
      return { verdict: "open", text, fields, values };
    }
    const asked = askForPlaces(doubt, land);
    if (asked) return { ...asked, values };
    const inside = facts.participants.length - outside;
    if (inside === 0) {
      const text = `Keine Beteiligte liegt in ${land}. Tragen Sie die Kommunen aus ${land} ein.`;
      return { verdict: "not_met", text, fields, values };
    }
    if (programme.districtsNeedMunicipality && onlyDistricts(facts)) {
      const text = `Die ${programme.shortTitle} fördert Landkreise nur zusammen mit Gemeinden; beteiligt ist keine Gemeinde. Tragen Sie die beteiligten Gemeinden ein.`;
      return { verdict: "not_met", text, fields, values: { ...values, municipalities: 0 } };
    }
    return { verdict: "met", text: countWords(inside, outside, land), fields, values };
  },
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
