import type { Facts } from "../../facts/facts";
import { representativeBody } from "../../facts/representative-body";
import { type ResolutionGap, resolutionGaps } from "../../facts/resolutions";
import { allOf, capitalise, joinWords, numberWord } from "../../german/words";
import { named, type Rule } from "../rule/rule";
import { hesse, kaufungen, niestetal, northRhine, soehrewald } from "../rule/sample";

/** "Es fehlen die Dateien aus Marienmünster und Warburg. Das Datum fehlt bei Brakel." */
function missingSentences(gaps: ResolutionGap[]): string[] {
  const lacking = (part: ResolutionGap["part"]) => gaps.filter((gap) => gap.part === part);
  const names = (list: ResolutionGap[]) => joinWords(list.map(({ participant }) => participant));
  const files = lacking("document");
  const dates = lacking("date");
  const bodies = lacking("body");
  const sentences: string[] = [];
  // "aus Haan" reads well, "aus Kreis Mettmann" does not.
  const from = files.every(({ municipality }) => municipality) ? " aus" : ":";
  if (files.length === 1) sentences.push(`Es fehlt die Datei${from} ${names(files)}.`);
  if (files.length > 1) sentences.push(`Es fehlen die Dateien${from} ${names(files)}.`);
  if (dates.length > 0) sentences.push(`Das Datum fehlt bei ${names(dates)}.`);
  if (bodies.length > 0) sentences.push(`Das beschließende Gremium fehlt bei ${names(bodies)}.`);
  return sentences;
}

/** "Nicht die Vertretung hat entschieden bei Haan (Bürgermeister; beschließen muss der Rat)." */
function executiveSentences(facts: Facts, gaps: ResolutionGap[]): string[] {
  const who = gaps
    .filter(({ part }) => part === "executive")
    .flatMap(({ index }) => {
      const participant = facts.participants[index];
      if (!participant) return [];
      const { name, resolution } = participant;
      return [`${name} (${resolution?.body}; beschließen muss ${representativeBody(participant, facts)})`];
    });
  if (who.length === 0) return [];
  return [
    `Nicht die Vertretung hat entschieden bei ${joinWords(who)}. Tragen Sie deren Beschluss ein; eine Dringlichkeitsentscheidung vermerken Sie als solche.`,
  ];
}

function countSentence(complete: number, all: number, state: "hochgeladen" | "vollständig"): string {
  if (all === 1) return `Der Beschluss ist noch nicht ${state}.`;
  if (complete === 0) return `Keiner der ${all === 2 ? "beiden" : numberWord(all)} Beschlüsse ist ${state}.`;
  const of = `von ${numberWord(all)} Beschlüssen`;
  return complete === 1
    ? `Einer ${of} ist ${state}.`
    : `${capitalise(numberWord(complete))} ${of} sind ${state}.`;
}

export const resolutionsComplete: Rule<"met" | "open"> = {
  ...named("resolutions-complete"),
  why: "Jede Beteiligte weist mit dem Beschluss ihres Gremiums nach, dass sie die Zusammenarbeit will.",
  verdicts: ["met", "open"],
  check(facts) {
    const all = facts.participants.length;
    if (all === 0) {
      const text = "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.";
      return { verdict: "open", text, fields: ["/participants"], values: { required: 0, complete: 0 } };
    }
    const gaps = resolutionGaps(facts);
    const complete = all - new Set(gaps.map(({ index }) => index)).size;
    const values = { required: all, complete };
    if (gaps.length === 0) {
      const text =
        all === 1
          ? "Der Beschluss ist mit Gremium, Datum und Datei eingetragen."
          : `${allOf(all)} Beschlüsse sind mit Gremium, Datum und Datei eingetragen.`;
      return { verdict: "met", text, fields: ["/participants"], values };
    }
    const onlyFiles = gaps.every(({ part }) => part === "document");
    const said = [
      countSentence(complete, all, onlyFiles ? "hochgeladen" : "vollständig"),
      ...missingSentences(gaps),
      ...executiveSentences(facts, gaps),
    ];
    return { verdict: "open", text: said.join(" "), fields: gaps.map(({ field }) => field), values };
  },
  examples: [
    { title: "Alle Beschlüsse liegen vor", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    {
      title: "Der Beschluss aus Söhrewald fehlt",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen, { ...soehrewald, resolution: undefined }] }),
      verdict: "open",
    },
    {
      title: "Der Gemeindevorstand hat entschieden",
      programme: "he-2021",
      facts: hesse({
        participants: [
          niestetal,
          kaufungen,
          { ...soehrewald, resolution: { ...soehrewald.resolution, body: "Gemeindevorstand" } },
        ],
      }),
      verdict: "open",
    },
  ],
};
