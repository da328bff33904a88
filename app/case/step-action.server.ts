import { addParticipant } from "~/db/participants";
import { listRevisions, type SectionConflict, saveSections } from "~/db/sections";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, textsOfFormData } from "~/forms/fields/form-texts";
import { valueAt, withValue } from "~/forms/fields/path";
import { type ReadStep, readStep } from "~/forms/fields/read-step";
import { sectionSchemas } from "~/forms/schema/sections";
import type { CaseVisit } from "../access/guard.server";
import type { CaseView } from "./case-view.server";
import { type Intent, readIntent } from "./intent";
import type { SentForm } from "./read-form.server";
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

function withNewRow(read: ReadStep, section: string, path: string): ReadStep {
  const sections = read.sections.map((one) => {
    if (one.section !== section) return one;
    const rows = valueAt(one.data, path);
    return { ...one, data: withValue(one.data, path, [...(Array.isArray(rows) ? rows : []), {}]) };
  });
  return { ...read, sections };
}

async function addNamedParticipant(visit: CaseVisit, form: FormData): Promise<Record<string, string>> {
  const text = (name: string) => String(form.get(`neu.${name}`) ?? "").trim();
  const entered = { name: text("name"), kind: text("kind"), ...(text("key") !== "" && { key: text("key") }) };
  const parsed = sectionSchemas.participant.safeParse(entered);
  if (parsed.success) {
    const { db, actor, stored, now } = visit;
    await addParticipant(db, actor, { applicationId: stored.application.id, data: parsed.data, now });
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
  const intent = readIntent(form.get("absicht"));
  const own = new Set(stored.ownSections);
  const all = textsOfFormData(form);
  const texts =
    intent.kind === "remove-row"
      ? withoutRow(all, `${intent.section}.${intent.path}.${intent.position}`)
      : all;
  const rows = intent.kind === "add-row" || intent.kind === "remove-row";
  const reading = readStep(step, view.set, view.unparsed, texts, {
    own,
    ...(rows && { keepBlankIn: fieldName(intent.section, intent.path) }),
  });
  const read = intent.kind === "add-row" ? withNewRow(reading, intent.section, intent.path) : reading;
  // A part that was added meanwhile was not on this person's page: its fields are absent, not empty.
  const shown = read.sections.filter(({ section }) => form.has(`version.${section}`));
  const saved = await saveSections(db, actor, {
    applicationId: stored.application.id,
    changes: shown.map((one) => ({ ...one, baseVersion: baseVersion(form, one.section) })),
    now,
  });
  // Files replace nothing of others, so they are kept whatever becomes of the texts.
  const refused = await storeUploads(visit, sent.files);
  if (!saved.ok) {
    const { conflicts } = saved;
    const began = await asBegun(visit, form, conflicts);
    const adding = intent.kind === "add-participant";
    return { kind: "conflict", found: { conflicts, texts: [...texts], began, adding }, errors: refused };
  }
  const notAdded = intent.kind === "add-participant" ? await addNamedParticipant(visit, form) : {};
  const known = (name: string) => {
    const [section = "", ...path] = name.split(".");
    return view.unparsed[section]?.[`/${path.join("/")}`] !== undefined;
  };
  const fresh =
    Object.keys({ ...refused, ...notAdded }).length > 0 ||
    Object.keys(read.errors).some((name) => !known(name));
  return { kind: "saved", intent, errors: { ...read.errors, ...refused, ...notAdded }, fresh };
}
