import type { AttachmentKind, Category, ParticipantKind, State } from "~/rules/facts/facts";
import type { RuleId } from "~/rules/report/rule-table";
import type { Input } from "../inputs/inputs";
import type { SectionKind } from "../schema/sections";
import type { SectionPath, SectionRows } from "./section-path";

/** Where a step, group or field applies; absent = everywhere. */
export type Only = {
  states?: readonly State[];
  categories?: readonly Category[];
  kinds?: readonly ParticipantKind[];
  lead?: boolean;
};

/**
 * The answer on which a question depends, in the same section or row unless another section of the step is named. With
 * neither `is` nor `unless`: any answer.
 */
export type AskedByAnswer = {
  section?: "agreement" | "budget";
  path: string;
  /** Asked where the answer is one of these. */
  is?: readonly string[];
  /** Asked unless it is one of these, and while there is none. */
  unless?: readonly string[];
};

/** Or asked where fewer take part than is usual. */
export type AskedWhen = AskedByAnswer | { participants: "few" };

export type Option = { value: string; label: string; hint?: string };

/** One place to enter one thing. `path` is its place in the section's data, dotted. */
export type Field<Path extends string = string> = {
  path: Path;
  input: Input;
  label: string;
  /** One sentence why it is asked; "{Mindestdauer}" and "{Mindestzahl}" stand for the version's own. */
  hint?: string;
  /** The statute that asks for it, per state. */
  law?: Partial<Record<State, string>>;
  /** The condition of the programme that asks for it: where it stands, the version says. */
  condition?: RuleId;
  /** Said behind the label when leaving it empty is normal: "falls vereinbart". */
  optional?: string;
  /** "participants": the participants of the application, named by their ids. */
  options?: readonly Option[] | "participants";
  /** For "choices": a free answer beside the list, stored as "other:<text>". */
  other?: string;
  /** The rule whose guidance helps to write what is asked here. */
  guidance?: RuleId;
  /** A list to choose from beside words of one's own. */
  suggestions?: "council-bodies";
  unit?: string;
  short?: boolean;
  /** An official key, which the municipality register offers by name: any, or a municipality's alone. */
  fromRegister?: "all" | "municipalities";
  only?: Only;
  /** What was answered before and is not asked any more is kept, and used nowhere. */
  askedWhen?: AskedWhen;
  /** Asked while the programme runs out or is over; what was answered stays in sight. */
  when?: "programme-ends";
};

/** Rows of the same fields: accessions, years, items. */
export type Rows<Path extends string = string, Inner extends string = string> = {
  path: Path;
  rows: readonly Field<Inner>[];
  label: string;
  hint?: string;
  law?: Partial<Record<State, string>>;
  /** What one row is called on its buttons: "Jahr". */
  item: string;
  add: string;
  /** A box that says there are none, which is an answer (an empty list). */
  none?: string;
  /** table: short figures, several participants in one; lines: a few short fields; cards: long ones. */
  layout: "table" | "lines" | "cards";
  /** Fields whose sum a row and the table show. */
  sum?: readonly string[];
  only?: Only;
};

/** Fields side by side where there is room. */
export type Pair<Path extends string = string> = { pair: readonly Field<Path>[]; only?: Only };

export type Entry = Field | Rows | Pair;

/** What can be asked of a section: the places of its schema, and no others. */
export type EntryOf<Kind extends SectionKind> =
  | Field<SectionPath<Kind>>
  | Pair<SectionPath<Kind>>
  | {
      [List in keyof SectionRows<Kind> & string]: Rows<List, SectionRows<Kind>[List]>;
    }[keyof SectionRows<Kind> & string];

/** A place for uploaded files, belonging to the group's section. */
export type Upload = {
  kind: AttachmentKind;
  label: string;
  hint: string;
  law?: Partial<Record<State, string>>;
  multiple?: boolean;
  /** Asked beside it whether the file is the original, a certified copy or a scan. */
  copyKind?: true;
};

/** What a step can show below its groups besides fields. */
export type Below = "savings-picture" | "add-participant" | "register-source";

type GroupOf<Kind extends SectionKind> = {
  id: string;
  title: string;
  intro?: string;
  law?: Partial<Record<State, string>>;
  condition?: RuleId;
  /** The rule whose guidance helps to fill in the group as a whole. */
  guidance?: RuleId;
  /** "participant": the group is shown once for each participant. */
  section: Kind;
  entries: readonly EntryOf<Kind>[];
  uploads?: readonly Upload[];
  /** Here the lead can take a participant out, or exchange it. */
  removable?: true;
  only?: Only;
};

export type Group = { [Kind in SectionKind]: GroupOf<Kind> }[SectionKind];

export type Step = {
  /** Its place in the address: /antraege/…/schritt/vereinbarung. */
  id: string;
  title: string;
  /** "Weiter zur Kostenübersicht". */
  towards: string;
  lead: string;
  groups: readonly Group[];
  below?: readonly Below[];
  /** Every participant stands in a line that opens; the lead's page is as wide as that needs. */
  rows?: true;
  only?: Only;
  /** Said in the list of steps where it does not apply. */
  notNeeded?: string;
};

export const isRows = (entry: Entry): entry is Rows => "rows" in entry;
export const isPair = (entry: Entry): entry is Pair => "pair" in entry;

/** The fields of a pair, each asked where the pair is. */
const opened = ({ pair, only }: Pair): Field[] =>
  pair.map((field) => (only ? { ...field, only: { ...only, ...field.only } } : field));

/** The single fields and rows of a group, pairs opened. */
export function entriesOf(group: Group): (Field | Rows)[] {
  const entries: readonly Entry[] = group.entries;
  return entries.flatMap((entry): (Field | Rows)[] => (isPair(entry) ? opened(entry) : [entry]));
}
