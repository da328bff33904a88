import type { StoredCase } from "~/app/case/stored-case.server";
import type { FormTexts } from "~/forms/fields/form-texts";
import { keyKind } from "~/forms/inputs/key";
import { participantSectionName } from "~/forms/interchange/section-set";
import { derivedValues } from "~/forms/known/derived-values";
import { startedWith } from "~/forms/known/known";
import type { RegisterEntry } from "~/forms/register/entry";
import { FILLED_FIELDS, fillFrom, textsOfEntry } from "~/forms/register/fill";
import { findEntry } from "~/forms/register/look-up";
import { registerNote } from "~/forms/register/notes";
import { SECTIONS, type SectionData } from "~/forms/schema/sections";
import { cleanLine } from "~/rules/german/clean-text";
import type { Intent } from "../form/intent";
import { LOOK_UP_PARAMETERS, NEW_TARGET, type RegisterIntent } from "./look-up-intent";

const NEW_FIELDS = ["name", "kind", "key"] as const;
const LONGEST = 300;

const textOf = (texts: FormTexts, name: string): string => cleanLine(texts.get(name)?.[0] ?? "");

/** A key as its kind understands it; what is none stays as typed, and is refused where it is stored. */
function keyOf(texts: FormTexts, name: string): string {
  const typed = textOf(texts, name);
  const reading = keyKind.read([typed]);
  return reading.ok ? (reading.value ?? "") : typed;
}

/** What was typed for a further participant. */
export const typedParticipant = (texts: FormTexts): Record<(typeof NEW_FIELDS)[number], string> => ({
  name: textOf(texts, "neu.name"),
  kind: textOf(texts, "neu.kind"),
  key: keyOf(texts, "neu.key"),
});

/** What a button of the search makes of a form, and what the address of the page afterwards asks, if anything. */
export type RegisterAnswer = { texts: FormTexts; intent: Intent; question: URLSearchParams | null };

function takeEntry(
  texts: FormTexts,
  target: string,
  entry: RegisterEntry,
  before?: RegisterEntry,
): FormTexts {
  const taken =
    target === NEW_TARGET
      ? textsOfEntry(entry)
      : fillFrom(entry, (field) => textOf(texts, `${target}.${field}`), before);
  const filled = FILLED_FIELDS.flatMap((field): [string, string[]][] => {
    const text = taken[field];
    return text === undefined ? [] : [[`${target}.${field}`, [text]]];
  });
  return new Map([...texts, ...filled]);
}

/** What was typed for a further participant waits in the address until one is chosen. */
function questionOfNew(texts: FormTexts): RegisterAnswer {
  const { name, kind, key } = typedParticipant(texts);
  const asked: readonly string[] = NEW_FIELDS.map((field) => `${NEW_TARGET}.${field}`);
  const question = new URLSearchParams({
    [LOOK_UP_PARAMETERS.target]: NEW_TARGET,
    [LOOK_UP_PARAMETERS.text]: name.slice(0, LONGEST),
    [LOOK_UP_PARAMETERS.kind]: kind,
    [LOOK_UP_PARAMETERS.key]: key.slice(0, LONGEST),
  });
  const rest = new Map([...texts].filter(([field]) => !asked.includes(field)));
  return { texts: rest, intent: { kind: "save" }, question };
}

/** A name in the place of the key is the question and goes; else the participant's own name is. */
function questionOfPart(texts: FormTexts, section: string, { set }: StoredCase): RegisterAnswer {
  const typed = textOf(texts, `${section}.key`);
  const isName = typed !== "" && !/\d/.test(typed);
  const stored = set.participants.find(({ id }) => participantSectionName(id) === section)?.data.key;
  const text = isName ? typed : textOf(texts, `${section}.name`);
  const question = new URLSearchParams({
    [LOOK_UP_PARAMETERS.target]: section,
    [LOOK_UP_PARAMETERS.text]: text.slice(0, LONGEST),
  });
  const without = isName ? new Map([...texts, [`${section}.key`, [stored ?? ""]]]) : texts;
  return { texts: without, intent: { kind: "save" }, question };
}

/** Without script: turns the buttons of the register into an ordinary form, before it is saved. */
export function answerRegister(texts: FormTexts, wanted: RegisterIntent, known: StoredCase): RegisterAnswer {
  const { target } = wanted;
  if (wanted.kind === "look-up")
    return target === NEW_TARGET ? questionOfNew(texts) : questionOfPart(texts, target, known);
  const entry = findEntry(known.register, wanted.key);
  if (!entry) return { texts, intent: { kind: "next" }, question: null };
  const before = findEntry(known.register, keyOf(texts, `${target}.key`));
  const kind = target === NEW_TARGET ? "add-participant" : "save";
  return { texts: takeEntry(texts, target, entry, before), intent: { kind }, question: null };
}

/** What the steps ask of every participant, not of the lead alone. */
const ASKED_OF_ALL = /^(resolution\.body|signatory\.authority)$/;

/** A further participant with what the register knows of it, where name and key are the same body's, and what follows. */
export function completedParticipant(
  data: SectionData<"participant">,
  { register, set }: StoredCase,
): SectionData<"participant"> {
  const entry = data.key === undefined ? undefined : findEntry(register, data.key);
  if (!entry || registerNote(data, "key", register) !== undefined) return data;
  const { legalName } = textsOfEntry(entry);
  const named = { legalName, ...(entry.population !== null && { population: entry.population }), ...data };
  const { state } = set.case;
  const derived = derivedValues(named, { state, entry }).filter(({ path }) => ASKED_OF_ALL.test(path));
  return SECTIONS.participant.schema.parse(startedWith(named, derived));
}
