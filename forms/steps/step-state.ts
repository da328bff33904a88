import { applies } from "../fields/applies";
import { expandStep, type PlacedGroup, sectionData } from "../fields/expand-step";
import { entriesOf, isRows, type Step } from "../fields/field";
import { valueAt } from "../fields/path";
import type { UnparsedBySection } from "../fields/read-step";
import type { SectionSet } from "../interchange/section-set";
import type { PlacedFinding } from "./place-findings";

export type StepState = {
  tone: "danger" | "warning" | "success" | "neutral";
  words: string;
  /** False where nothing needs to be entered: the step is voluntary, or has no place in this case. */
  asked: boolean;
};

type Count = { asked: number; filled: number };

function countFields(step: Step, set: SectionSet, own?: ReadonlySet<string>): Count {
  let asked = 0;
  let filled = 0;
  for (const { group, section, participant } of expandStep(step, set, own)) {
    const data = sectionData(set, section);
    for (const entry of entriesOf(group)) {
      if (!applies(entry.only, set.case, participant?.data)) continue;
      const present = valueAt(data, entry.path) !== undefined;
      if (present) filled += 1;
      const normallyEmpty = isRows(entry) || entry.optional !== undefined || entry.input === "flag";
      if (present || !normallyEmpty) asked += 1;
    }
  }
  return { asked, filled };
}

/** Texts that could not be read, in the fields of this step alone. */
export function countUnread(groups: readonly PlacedGroup[], unparsed: UnparsedBySection): number {
  const unread = groups.flatMap(({ group, section }) => {
    const places = entriesOf(group).map(({ path }) => `/${path.replaceAll(".", "/")}`);
    return Object.keys(unparsed[section] ?? {})
      .filter((pointer) => places.some((place) => pointer === place || pointer.startsWith(`${place}/`)))
      .map((pointer) => section + pointer);
  });
  return new Set(unread).size;
}

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const neutral = (words: string, asked = true): StepState => ({ tone: "neutral", words, asked });
const unasked = (words: string): StepState => neutral(words, false);

/** What the list of steps says of one: what cannot be read or blocks first, then hints, then what is not entered. */
export function stepState(
  step: Step,
  set: SectionSet,
  findings: readonly PlacedFinding[],
  unparsed: UnparsedBySection,
  own?: ReadonlySet<string>,
): StepState {
  if (!applies(step.only, set.case)) return unasked(step.notNeeded ?? "nicht nötig");
  const unread = countUnread(expandStep(step, set, own), unparsed);
  if (unread > 0) {
    return { tone: "danger", words: plural(unread, "Angabe prüfen", "Angaben prüfen"), asked: true };
  }
  const todo = findings
    .filter(({ places }) => places.some(({ step: id }) => id === step.id))
    .filter(({ finding }) => finding.verdict === "open" || finding.verdict === "not_met");
  const { asked, filled } = countFields(step, set, own);
  if (filled === 0) return asked > 0 || todo.length > 0 ? neutral("noch leer") : unasked("freiwillig");
  const blocking = todo.filter(({ finding }) => finding.level === "must" && finding.verdict === "not_met");
  if (blocking.length > 0) {
    const words = plural(blocking.length, "Punkt nicht erfüllt", "Punkte nicht erfüllt");
    return { tone: "danger", words, asked: true };
  }
  if (todo.length > 0) {
    return { tone: "warning", words: plural(todo.length, "Hinweis", "Hinweise"), asked: true };
  }
  if (filled < asked) return neutral(plural(asked - filled, "Angabe offen", "Angaben offen"));
  return { tone: "success", words: "vollständig", asked: true };
}
