import { addDocument } from "~/db/documents";
import { normaliseFileName } from "~/forms/documents/upload/file-name";
import { inspectUpload } from "~/forms/documents/upload/inspect-upload";
import { attachmentKind } from "~/forms/schema/choices";
import type { CaseVisit } from "../access/guard.server";
import { slotOf } from "../import/document-place";
import type { SentFile } from "./read-form.server";

async function store(
  visit: CaseVisit,
  section: string,
  kind: string,
  file: SentFile,
): Promise<string | null> {
  const parsed = attachmentKind.safeParse(kind);
  if (!parsed.success || !visit.stored.ownSections.includes(section))
    return "Hier kann keine Datei hochgeladen werden.";
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

/** Stores the files of a step's form. Gives the reason for each that was refused, by the id of its field. */
export async function storeUploads(
  visit: CaseVisit,
  files: ReadonlyMap<string, SentFile>,
): Promise<Record<string, string>> {
  const refused: Record<string, string> = {};
  for (const [name, file] of files) {
    const [prefix, section = "", kind = ""] = name.split(".");
    if (prefix !== "datei") continue;
    const reason = await store(visit, section, kind, file);
    if (reason !== null) refused[name] = `„${file.name}“ wurde nicht gespeichert. ${reason}`;
  }
  return refused;
}
