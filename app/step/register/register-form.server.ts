import type { CaseView } from "~/app/case/case-view.server";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { RegisterEntry } from "~/forms/register/entry";
import { FILLED_FIELDS, fillFrom, textsOfEntry } from "~/forms/register/fill";
import { findEntry } from "~/forms/register/look-up";
import { registerNote } from "~/forms/register/notes";
import type { SectionData } from "~/forms/schema/sections";
import { ADD_PARTICIPANT, SAVE } from "../form/intent";
import { LOOK_UP_PARAMETERS, NEW_TARGET, readRegisterIntent } from "./look-up-intent";

const NEW_FIELDS = ["name", "kind", "key"] as const;
const LONGEST = 300;

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** What was typed for a further participant. */
export const typedParticipant = (form: FormData): Record<(typeof NEW_FIELDS)[number], string> => ({
  name: textOf(form, "neu.name"),
  kind: textOf(form, "neu.kind"),
  key: textOf(form, "neu.key"),
});

function takeEntry(form: FormData, target: string, entry: RegisterEntry, before?: RegisterEntry): void {
  const texts =
    target === NEW_TARGET
      ? textsOfEntry(entry)
      : fillFrom(entry, (field) => textOf(form, `${target}.${field}`), before);
  for (const field of FILLED_FIELDS) {
    const text = texts[field];
    if (text !== undefined) form.set(`${target}.${field}`, text);
  }
  form.set("absicht", target === NEW_TARGET ? ADD_PARTICIPANT : SAVE);
}

/** What was typed for a further participant waits in the address until one is chosen. */
function questionOfNew(form: FormData): URLSearchParams {
  const { name, kind, key } = typedParticipant(form);
  for (const field of NEW_FIELDS) form.delete(`${NEW_TARGET}.${field}`);
  return new URLSearchParams({
    [LOOK_UP_PARAMETERS.target]: NEW_TARGET,
    [LOOK_UP_PARAMETERS.text]: name.slice(0, LONGEST),
    [LOOK_UP_PARAMETERS.kind]: kind,
    [LOOK_UP_PARAMETERS.key]: key.slice(0, LONGEST),
  });
}

/** A name in the place of the key is the question and goes; else the participant's own name is. */
function questionOfPart(form: FormData, section: string, { set }: CaseView): URLSearchParams {
  const typed = textOf(form, `${section}.key`);
  const isName = typed !== "" && !/\d/.test(typed);
  const stored = set.participants.find(({ id }) => participantSectionName(id) === section)?.data.key;
  if (isName) form.set(`${section}.key`, stored ?? "");
  const text = isName ? typed : textOf(form, `${section}.name`);
  return new URLSearchParams({
    [LOOK_UP_PARAMETERS.target]: section,
    [LOOK_UP_PARAMETERS.text]: text.slice(0, LONGEST),
  });
}

/**
 * Without script: turns the buttons of the register into an ordinary form, before it is saved. Gives what the
 * address of the page afterwards asks, null when nothing is asked.
 */
export function applyRegisterIntent(form: FormData, view: CaseView): URLSearchParams | null {
  const { register } = view;
  const intent = readRegisterIntent(form.get("absicht"));
  if (intent === null) return null;
  if (intent.kind === "look-up") {
    form.set("absicht", SAVE);
    return intent.target === NEW_TARGET ? questionOfNew(form) : questionOfPart(form, intent.target, view);
  }
  const entry = findEntry(register, intent.key);
  const before = findEntry(register, textOf(form, `${intent.target}.key`));
  if (entry) takeEntry(form, intent.target, entry, before);
  return null;
}

/** A further participant with what the register knows of it, where name and key are the same body's. */
export function completedParticipant(
  data: SectionData<"participant">,
  { register }: CaseView,
): SectionData<"participant"> {
  const entry = data.key === undefined ? undefined : findEntry(register, data.key);
  if (!entry || registerNote(data, "key", register) !== undefined) return data;
  const { legalName } = textsOfEntry(entry);
  return { legalName, ...(entry.population !== null && { population: entry.population }), ...data };
}
