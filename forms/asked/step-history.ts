import { expandStep, type PlacedGroup } from "~/forms/fields/expand-step";
import { entriesOf, isRows, type Step } from "~/forms/fields/field";
import { type FormTexts, fieldName } from "~/forms/fields/form-texts";
import { groupTexts } from "~/forms/fields/step-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { askedFields, textAt } from "./asked-fields";
import { optionsOf, shownTexts } from "./shown-texts";

/** One field that one person changed: from what to what, as a form would show it; "" for nothing. */
export type HistoryLine = {
  name: string;
  label: string;
  from: string;
  to: string;
  at: string;
  by: string;
  /** Entered by the lead for a partner. */
  onBehalf: boolean;
  /** Of its section. */
  version: number;
};

/** One save of a section, as far as its history tells of it. */
export type SavedSection = {
  section: string;
  version: number;
  data: unknown;
  unparsed: Record<string, string>;
  /** An instant in UTC. */
  savedAt: string;
  savedBy: string;
  enteredByLead: boolean;
};

/** What is saved while somebody types is one change as long as no pause is longer than this. */
const GATHERED_MS = 5 * 60_000;
const NOBODY = "(nicht mehr beteiligt)";

type Labelled = { name: string; label: string; show: (text: string) => string };

/** Every field of a section with its words, and the boxes that say there are none. */
function labelledFields(
  step: Step,
  set: SectionSet,
  groups: readonly PlacedGroup[],
  section: string,
  texts: readonly FormTexts[],
): Labelled[] {
  const asked = askedFields(step, set, new Set([section]), texts).map(({ name, label, field }) => ({
    name,
    label,
    show: (text: string) => {
      const options = optionsOf(field, set);
      const values = text === "" ? [] : text.split("\n");
      // Our own id of a participant that was taken out is no word for anybody.
      const known = values.map((value) =>
        field.options === "participants" && !options.some((one) => one.value === value) ? NOBODY : value,
      );
      return shownTexts(field, known, set);
    },
  }));
  const boxes = groups.flatMap(({ group, participant }) =>
    entriesOf(group).flatMap((entry): Labelled[] => {
      if (!isRows(entry) || entry.none === undefined) return [];
      const whose = participant ? `${participant.data.name}: ` : "";
      const name = fieldName(section, `${entry.path}.none`);
      return [{ name, label: whose + entry.none, show: (text) => text }];
    }),
  );
  return [...asked, ...boxes];
}

function sectionLines(
  step: Step,
  set: SectionSet,
  section: string,
  revisions: readonly SavedSection[],
): HistoryLine[] {
  const groups = expandStep(step, set, new Set([section]));
  const texts = revisions.map(
    (revision): FormTexts => new Map(groups.flatMap((placed) => [...groupTexts(placed, revision)])),
  );
  const fields = labelledFields(step, set, groups, section, texts);
  return revisions.flatMap(({ savedAt: at, savedBy: by, enteredByLead: onBehalf, version }, position) => {
    const before: FormTexts = texts[position - 1] ?? new Map();
    const after: FormTexts = texts[position] ?? new Map();
    return fields.flatMap(({ name, label, show }): HistoryLine[] => {
      const [from, to] = [textAt(before, name), textAt(after, name)];
      return from === to ? [] : [{ name, label, from: show(from), to: show(to), at, by, onBehalf, version }];
    });
  });
}

/** One person's saves of one field shortly after each other, as one; what came back to its beginning is none. */
function gathered(lines: readonly HistoryLine[]): HistoryLine[] {
  const all: HistoryLine[] = [];
  const latest = new Map<string, number>();
  for (const line of lines) {
    const at = latest.get(line.name);
    const last = at === undefined ? undefined : all[at];
    const joins =
      last !== undefined &&
      last.by === line.by &&
      last.onBehalf === line.onBehalf &&
      Date.parse(line.at) - Date.parse(last.at) <= GATHERED_MS;
    if (at !== undefined && joins) all[at] = { ...line, from: last.from };
    else latest.set(line.name, all.push(line) - 1);
  }
  return all.filter(({ from, to }) => from !== to);
}

/**
 * Who changed which field of a step when, newest first; `revisions` section by section, oldest first. `each`:
 * every single save.
 */
export function stepHistory(
  step: Step,
  set: SectionSet,
  revisions: readonly SavedSection[],
  { each }: { each: boolean },
): HistoryLine[] {
  const sections = [...new Set(revisions.map(({ section }) => section))];
  const lines = sections.flatMap((section) => {
    const own = revisions.filter((one) => one.section === section);
    const found = sectionLines(step, set, section, own);
    return each ? found : gathered(found);
  });
  // The fields of one save in the order of the step, the later of two saves above the earlier.
  return lines.sort((one, other) =>
    one.at === other.at ? other.version - one.version : one.at < other.at ? 1 : -1,
  );
}
