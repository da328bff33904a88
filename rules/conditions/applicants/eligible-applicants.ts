import type { Participant } from "../../facts/facts";
import { hasStandInKey, isLocalAuthority, liesIn, STATE_NAME } from "../../facts/participants";
import { capitalise, joinWords, numberWord } from "../../german/words";
import { named, type Rule } from "../rule/rule";
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

export const eligibleApplicants: Rule<"met" | "not_met" | "open"> = {
  ...named("eligible-applicants"),
  why: "Das Land fördert Kommunen und ihre Zusammenschlüsse, die in diesem Land liegen.",
  verdicts: ["met", "not_met", "open"],
  check({ participants, state }, { programme }) {
    const land = STATE_NAME[state];
    const wrong: string[] = [];
    const unknown: string[] = [];
    const fields = { wrong: [] as string[], unknown: [] as string[] };
    participants.forEach((participant, index) => {
      if (participant.outsideState) return;
      const inside = liesIn(participant, state);
      if (inside === true) return;
      const field = `/participants/${index}/${placeField(participant)}`;
      (inside === false ? wrong : unknown).push(participant.name);
      fields[inside === false ? "wrong" : "unknown"].push(field);
    });
    const outside = participants.filter(({ outsideState }) => outsideState).length;
    const values = {
      participants: participants.length,
      outsideState: outside,
      elsewhere: wrong.length,
      unknown: unknown.length,
    };
    if (participants.length === 0) {
      return {
        verdict: "open",
        text: "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.",
        fields: ["/participants"],
        values,
      };
    }
    if (wrong.length > 0) {
      const verb = wrong.length === 1 ? "liegt" : "liegen";
      const text = `${joinWords(wrong)} ${verb} nach dem Schlüssel nicht in ${land}. Prüfen Sie den Schlüssel oder vermerken Sie die Beteiligung von außerhalb des Landes.`;
      return { verdict: "not_met", text, fields: fields.wrong, values };
    }
    if (unknown.length > 0) {
      const text = `Von ${joinWords(unknown)} ist noch nicht eingetragen, ob der Ort in ${land} liegt. Tragen Sie den amtlichen Schlüssel oder den Sitz ein.`;
      return { verdict: "open", text, fields: fields.unknown, values };
    }
    const inside = participants.length - outside;
    if (inside === 0) {
      return {
        verdict: "not_met",
        text: `Keine Beteiligte liegt in ${land}. Tragen Sie die Kommunen aus ${land} ein.`,
        fields: ["/participants"],
        values,
      };
    }
    const within = participants.filter(({ outsideState }) => !outsideState);
    if (programme.districtsNeedMunicipality && within.every(({ kind }) => kind === "district")) {
      return {
        verdict: "not_met",
        text: `Die ${programme.shortTitle} fördert Landkreise nur zusammen mit Gemeinden; beteiligt ist keine Gemeinde. Tragen Sie die beteiligten Gemeinden ein.`,
        fields: ["/participants"],
        values: { ...values, municipalities: 0 },
      };
    }
    const many =
      inside === 1 ? "Eine Beteiligte liegt" : `${capitalise(numberWord(inside))} Beteiligte liegen`;
    const rest =
      outside === 0
        ? ""
        : ` Von außerhalb des Landes: ${numberWord(outside) === "eins" ? "eine" : numberWord(outside)}.`;
    return {
      verdict: "met",
      text: `${many} in ${land}.${rest}`,
      fields: ["/participants"],
      values,
    };
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
