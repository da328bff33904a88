import { addDocument } from "~/db/documents";
import { normaliseFileName } from "~/forms/documents/upload/file-name";
import { inspectUpload } from "~/forms/documents/upload/inspect-upload";
import { attachmentKind } from "~/forms/schema/choices";
import type { CaseVisit } from "../access/guard.server";
import type { SentFile } from "./read-form.server";

/** Only one current file has its place in these; a new one takes the place of the old, which is kept. */
const SINGLE: readonly string[] = ["resolution", "agreement", "cost-overview", "cost-estimate"];

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
  await addDocument(visit.db, visit.actor, {
    applicationId: visit.stored.application.id,
    section,
    ...(SINGLE.includes(kind) && { slot: kind }),
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
