import { addParticipant } from "~/db/participants";
import { listRevisions, type SectionConflict, saveSections } from "~/db/sections";
import { rowsOf } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { readStep } from "~/forms/fields/read-step";
import { sameKeyMessage } from "~/forms/fields/same-keys";
import { sectionKind, sectionSchemas } from "~/forms/schema/sections";
import type { CaseVisit } from "../access/guard.server";
import type { CaseView } from "./case-view.server";
import { type Intent, readIntent } from "./intent";
import type { SentForm } from "./read-form.server";
import { completedParticipant } from "./register/register-form.server";
import { storeUploads } from "./store-uploads.server";

export type StepSaved =
  | {
      kind: "saved";
      intent: Intent /** field id → message */;
      errors: Record<string, string>;
      fresh: boolean;
    }
  | { kind: "conflict"; found: FoundConflict; errors: Record<string, string> };

/** What stands in the way of saving, what was sent, and what the person began with. */
export type FoundConflict = {
  conflicts: SectionConflict[];
  texts: [string, readonly string[]][];
  began: { name: string; data: object; unparsed: Record<string, string> }[];
  adding: boolean;
};

/** The texts without those of one row, which then counts as blank and is dropped on reading. */
function withoutRow(texts: FormTexts, row: string): FormTexts {
  return new Map([...texts].filter(([name]) => !name.startsWith(`${row}.`)));
}

/** What the button wants; rows are added and taken out only where this step shows them to this person. */
function allowedIntent(form: FormData, view: CaseView, step: Step, own: ReadonlySet<string>): Intent {
  const intent = readIntent(form.get("absicht"));
  if (intent.kind !== "add-row" && intent.kind !== "remove-row") return intent;
  return rowsOf(step, view.set, intent.section, intent.path, own) ? intent : { kind: "save" };
}

/** @throws ZodError for a section that could not be read back: a fault of ours, which must not be stored. */
function mustBeReadable(section: string, data: object): void {
  sectionSchemas[sectionKind(section)].parse(JSON.parse(JSON.stringify(data)));
}

/** Whoever has named a further participant wants it in, whichever button was pressed. */
function addsParticipant(intent: Intent, form: FormData): boolean {
  return intent.kind === "add-participant" || String(form.get("neu.name") ?? "").trim() !== "";
}

async function addNamedParticipant(
  visit: CaseVisit,
  view: CaseView,
  form: FormData,
): Promise<Record<string, string>> {
  const text = (name: string) => String(form.get(`neu.${name}`) ?? "").trim();
  const entered = { name: text("name"), kind: text("kind"), ...(text("key") !== "" && { key: text("key") }) };
  const parsed = sectionSchemas.participant.safeParse(entered);
  const same = view.set.participants.find(({ data }) => data.key !== undefined && data.key === entered.key);
  if (same) return { "neu.key": sameKeyMessage(same.data.name) };
  if (parsed.success) {
    const { db, actor, stored, now } = visit;
    const data = completedParticipant(parsed.data, view);
    await addParticipant(db, actor, { applicationId: stored.application.id, data, now });
    return {};
  }
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      `neu.${String(path[0] ?? "name")}`,
      `Diese Angabe ${message}.`,
    ]),
  );
}

function baseVersion(form: FormData, section: string): number {
  const version = Number(form.get(`version.${section}`));
  return Number.isSafeInteger(version) ? version : 0;
}

/** Each conflicting section as it was when the person opened the page. */
async function asBegun({ db, actor, stored }: CaseVisit, form: FormData, conflicts: SectionConflict[]) {
  const { id: applicationId } = stored.application;
  const found = await Promise.all(
    conflicts.map(async ({ section }) => {
      const history = await listRevisions(db, actor, { applicationId, section });
      const first = history.find(({ version }) => version === baseVersion(form, section));
      return first ? [{ name: section, data: first.data, unparsed: first.unparsed }] : [];
    }),
  );
  return found.flat();
}

/**
 * Saves what a step's form holds: its texts first, then its files, then a new participant. What cannot be
 * read is kept as typed. `fresh` tells that a message is new to the person, who then stays on the page.
 */
export async function saveStep(
  visit: CaseVisit,
  view: CaseView,
  step: Step,
  sent: SentForm,
): Promise<StepSaved> {
  const { db, actor, stored, now } = visit;
  const { form } = sent;
  const own = new Set(stored.ownSections);
  const intent = allowedIntent(form, view, step, own);
  const all = textsOfSections(textsOfFormData(form), own);
  const texts =
    intent.kind === "remove-row"
      ? withoutRow(all, `${intent.section}.${intent.path}.${intent.position}`)
      : all;
  const list =
    intent.kind === "add-row" || intent.kind === "remove-row" ? fieldName(intent.section, intent.path) : null;
  const read = readStep(step, view.set, view.unparsed, texts, {
    own,
    ...(list !== null && { keepBlankIn: list }),
    ...(list !== null && intent.kind === "add-row" && { addBlankIn: list }),
  });
  // A part that was added meanwhile was not on this person's page: its fields are absent, not empty.
  const shown = read.sections.filter(({ section }) => form.has(`version.${section}`));
  for (const { section, data } of shown) mustBeReadable(section, data);
  const saved = await saveSections(db, actor, {
    applicationId: stored.application.id,
    changes: shown.map((one) => ({ ...one, baseVersion: baseVersion(form, one.section) })),
    now,
  });
  // Files replace nothing of others, so they are kept whatever becomes of the texts.
  const refused = await storeUploads(visit, { step, set: view.set }, sent);
  if (!saved.ok) {
    const { conflicts } = saved;
    const began = await asBegun(visit, form, conflicts);
    const adding = addsParticipant(intent, form);
    const sentTexts = [...texts, ...textsOfSections(textsOfFormData(form), new Set(["neu"]))];
    return { kind: "conflict", found: { conflicts, texts: sentTexts, began, adding }, errors: refused };
  }
  const notAdded = addsParticipant(intent, form) ? await addNamedParticipant(visit, view, form) : {};
  const known = (name: string) => {
    const [section = "", ...path] = name.split(".");
    return view.unparsed[section]?.[`/${path.join("/")}`] !== undefined;
  };
  const fresh =
    Object.keys({ ...refused, ...notAdded }).length > 0 ||
    Object.keys(read.errors).some((name) => !known(name));
  return { kind: "saved", intent, errors: { ...read.errors, ...refused, ...notAdded }, fresh };
}
