import { addDocument } from "~/db/documents";
import { normaliseFileName } from "~/forms/documents/upload/file-name";
import { inspectUpload } from "~/forms/documents/upload/inspect-upload";
import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import type { SectionSet } from "~/forms/interchange/section-set";
import { attachmentKind } from "~/forms/schema/choices";
import { uploadName } from "~/forms/steps/place-findings";
import type { CaseVisit } from "../access/guard.server";
import { slotOf } from "../import/document-place";
import type { SentFile } from "./read-form.server";

const NOT_HERE = "Hier kann keine Datei hochgeladen werden.";

async function store(
  visit: CaseVisit,
  section: string,
  kind: string,
  file: SentFile,
): Promise<string | null> {
  const parsed = attachmentKind.safeParse(kind);
  if (!parsed.success) return NOT_HERE;
  if ("tooLarge" in file) {
    return "Die Datei ist größer als 20 MB. Speichern Sie sie kleiner, zum Beispiel mit geringerer Auflösung, und laden Sie sie noch einmal hoch.";
  }
  const inspected = await inspectUpload(file.bytes, file.name);
  if (!inspected.ok) return inspected.reason;
  const [note] = inspected.notes;
  const slot = slotOf(parsed.data);
  await addDocument(visit.db, visit.actor, {
    applicationId: visit.stored.application.id,
    section,
    ...(slot !== undefined && { slot }),
    kind: parsed.data,
    name: normaliseFileName(file.name),
    ...(note !== undefined && { note }),
    pages: inspected.pages,
    bytes: file.bytes,
    now: visit.now,
  });
  return null;
}

/** The files this step asks this person for, by the names of their fields. */
function askedFiles(step: Step, set: SectionSet, own: ReadonlySet<string>): Set<string> {
  return new Set(
    expandStep(step, set, own).flatMap(({ group, section }) =>
      (group.uploads ?? []).map(({ kind }) => uploadName(section, kind)),
    ),
  );
}

/** Stores the files of a step's form. Gives the reason for each that was refused, by the id of its field. */
export async function storeUploads(
  visit: CaseVisit,
  { step, set }: { step: Step; set: SectionSet },
  files: ReadonlyMap<string, SentFile>,
): Promise<Record<string, string>> {
  const refused: Record<string, string> = {};
  const asked = askedFiles(step, set, new Set(visit.stored.ownSections));
  for (const [name, file] of files) {
    const [prefix, section = "", kind = ""] = name.split(".");
    if (prefix !== "datei") continue;
    const reason = asked.has(name) ? await store(visit, section, kind, file) : NOT_HERE;
    if (reason !== null) refused[name] = `„${file.name}“ wurde nicht gespeichert. ${reason}`;
  }
  return refused;
}
