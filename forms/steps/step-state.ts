import { applies } from "../fields/applies";
import { expandStep, sectionData } from "../fields/expand-step";
import { entriesOf, isRows, type Step } from "../fields/field";
import { valueAt } from "../fields/path";
import type { Unparsed } from "../fields/read-step";
import type { SectionSet } from "../interchange/section-set";
import type { PlacedFinding } from "./place-findings";

export type StepState = { tone: "danger" | "warning" | "success" | "neutral"; words: string };

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

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the list of steps says of one: what blocks first, then hints, then what has not been entered. */
export function stepState(
  step: Step,
  set: SectionSet,
  findings: readonly PlacedFinding[],
  unparsed: Unparsed,
  own?: ReadonlySet<string>,
): StepState {
  if (!applies(step.only, set.case)) return { tone: "neutral", words: step.notNeeded ?? "nicht nötig" };
  const groups = expandStep(step, set, own);
  const sections = new Set(groups.map(({ section }) => section));
  const { asked, filled } = countFields(step, set, own);
  if (asked > 0 && filled === 0) return { tone: "neutral", words: "noch leer" };
  const wrong = [...sections].reduce((sum, name) => sum + Object.keys(unparsed[name] ?? {}).length, 0);
  if (wrong > 0) return { tone: "danger", words: plural(wrong, "Angabe prüfen", "Angaben prüfen") };
  const here = findings.filter(({ places }) => places.some(({ step: id }) => id === step.id));
  const blocking = here.filter(
    ({ finding }) => finding.level === "must" && finding.verdict === "not_met",
  ).length;
  if (blocking > 0)
    return { tone: "danger", words: plural(blocking, "Punkt nicht erfüllt", "Punkte nicht erfüllt") };
  const open = here.filter(({ finding }) => ["open", "not_met"].includes(finding.verdict)).length;
  if (open > 0) return { tone: "warning", words: plural(open, "Hinweis", "Hinweise") };
  if (filled < asked)
    return { tone: "neutral", words: plural(asked - filled, "Angabe offen", "Angaben offen") };
  return { tone: "success", words: "vollständig" };
}
