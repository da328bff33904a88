import type { Passage } from "./comparison";
import { NUMBER, readNumber } from "./numbers";

export type Votes = { for?: number; against?: number; abstentions?: number; unanimous?: boolean };

const YES = "(?:ja(?:[- ]?stimmen?)?|dafür|fürstimmen?|zustimmungen?)";
const NO = "(?:nein(?:[- ]?stimmen?)?|gegenstimmen?|dagegen|ablehnungen?)";
const NONE = "(?:(?:stimm)?enthaltung(?:en)?|enthalten)";
const EDGE = "(?<![\\p{L}\\p{N}])";
const BETWEEN = "[^\\d.]{0,20}?";

/** "Ja: 15 Nein: 2 Enthaltungen: 1", as tables and forms print it. */
const LABELLED = new RegExp(
  `${EDGE}${YES}\\s*[:=]?\\s*(\\d{1,3})${BETWEEN}${NO}\\s*[:=]?\\s*(\\d{1,3}|keine?)(?:${BETWEEN}${NONE}\\s*[:=]?\\s*(\\d{1,3}|keine?))?`,
  "giu",
);
/** "mit 15 : 2 : 1 Stimmen", "Abstimmungsergebnis 15/2/1". */
const TRIPLE =
  /(?:mit|abstimm\p{L}*|ergebnis|stimmen|stimmverhältnis)[^\p{L}\d]{1,4}(\d{1,3}) ?([:/]) ?(\d{1,3}) ?\2 ?(\d{1,3})(?! ?[:/]?\d)/giu;
const UNANIMOUS = /(?<!nicht )einstimmig(?!keit erforderlich)/giu;
const COUNTED: [keyof Votes, RegExp][] = [
  ["for", new RegExp(`${EDGE}${NUMBER} ${YES}(?!\\p{L})`, "giu")],
  ["against", new RegExp(`${EDGE}${NUMBER} ${NO}(?!\\p{L})`, "giu")],
  ["abstentions", new RegExp(`${EDGE}${NUMBER} ${NONE}(?!\\p{L})`, "giu")],
];
const WITHOUT: [keyof Votes, RegExp][] = [
  ["against", /ohne gegenstimmen?/giu],
  ["abstentions", /ohne (?:stimm)?enthaltung(?:en)?/giu],
];

type Cue = Passage<Votes>;

function cuesOf(text: string): Cue[] {
  let rest = text;
  const cues: Cue[] = [];
  /** What one pattern has read, no other reads again. */
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => Votes) => {
    for (const match of rest.matchAll(pattern))
      cues.push({ value: read(match), at: match.index, length: match[0].length });
    rest = rest.replace(pattern, (taken) => "#".repeat(taken.length));
  };
  const counted = (yes = "", no = "", none?: string): Votes => ({
    for: readNumber(yes),
    against: readNumber(no),
    ...(none !== undefined && { abstentions: readNumber(none) }),
  });
  take(LABELLED, ([, yes, no, none]) => counted(yes, no, none));
  take(TRIPLE, ([, yes, , no, none]) => counted(yes, no, none));
  take(UNANIMOUS, () => ({ unanimous: true }));
  for (const [votes, pattern] of COUNTED)
    take(pattern, ([, number = ""]) => ({ [votes]: readNumber(number) }));
  for (const [votes, pattern] of WITHOUT) take(pattern, () => ({ [votes]: 0 }));
  return cues.sort((a, b) => a.at - b.at);
}

/** Two cues further apart speak of two votes. */
const NEAR = 80;

/** Every vote the text records, each with what it says of it. */
export function findVotes(text: string): Passage<Votes>[] {
  const votes: Passage<Votes>[] = [];
  for (const cue of cuesOf(text)) {
    const last = votes.at(-1);
    const clashes = last && Object.keys(cue.value).some((key) => key in last.value);
    if (last && !clashes && cue.at - (last.at + last.length) <= NEAR) {
      last.value = { ...last.value, ...cue.value };
      last.length = cue.at + cue.length - last.at;
    } else votes.push({ ...cue });
  }
  return votes;
}
