import type { CaseVisit } from "~/app/access/guard.server";
import { slotOf } from "~/app/applications/document-place";
import type { SentFile } from "~/app/http/read-form.server";
import { noticeMail } from "~/app/notices/notice-mail";
import { readWithPatience } from "~/app/reading/read-due-documents.server";
import { addDocument } from "~/db/documents/documents";
import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import type { SectionSet } from "~/forms/interchange/section-set";
import { copyKindName, uploadName } from "~/forms/steps/place-findings";
import { copyKind } from "~/forms/uploads/copy-kind";
import { normaliseFileName } from "~/forms/uploads/file-name";
import { inspectUpload } from "~/forms/uploads/inspect-upload";
import { attachmentKind } from "~/rules/facts/choice-schemas";
import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { SentStep } from "./read-sent-step.server";

const NOT_HERE = "Hier kann keine Datei hochgeladen werden.";

type Stored = { id: string } | { refused: string };

async function store(
  visit: CaseVisit,
  section: string,
  kind: string,
  file: SentFile,
  copy: string | undefined,
): Promise<Stored> {
  const parsed = attachmentKind.safeParse(kind);
  if (!parsed.success) return { refused: NOT_HERE };
  if ("tooLarge" in file) {
    return {
      refused: `Die Datei ist größer als ${LARGEST_UPLOAD_MB} MB. Speichern Sie sie kleiner, zum Beispiel mit geringerer Auflösung, und laden Sie sie noch einmal hoch.`,
    };
  }
  const inspected = await inspectUpload(file.bytes, file.name);
  if (!inspected.ok) return { refused: inspected.reason };
  const [note] = inspected.notes;
  const slot = slotOf(parsed.data);
  // No choice, and no choice of ours, is none: the file counts all the same.
  const copied = copyKind.safeParse(copy);
  const { id } = await addDocument(visit.db, visit.actor, {
    applicationId: visit.stored.application.id,
    section,
    ...(slot !== undefined && { slot }),
    kind: parsed.data,
    ...(copied.success && { copyKind: copied.data }),
    name: normaliseFileName(file.name),
    ...(note !== undefined && { note }),
    pages: inspected.pages,
    bytes: file.bytes,
    noticeMail: noticeMail(visit.context.settings),
    now: visit.now,
  });
  return { id };
}

/** The files this step asks this person for, by the names of their fields. */
function askedFiles(step: Step, set: SectionSet, own: ReadonlySet<string>): Set<string> {
  return new Set(
    expandStep(step, set, own).flatMap(({ group, section }) =>
      (group.uploads ?? []).map(({ kind }) => uploadName(section, kind)),
    ),
  );
}

/** Stores the files of a step's form. Gives their ids, and for each that was refused the reason by the id of its field. */
export async function storeUploads(
  visit: CaseVisit,
  { step, set }: { step: Step; set: SectionSet },
  { files, texts }: Pick<SentStep, "files" | "texts">,
): Promise<{ stored: string[]; refused: Record<string, string> }> {
  const refused: Record<string, string> = {};
  const stored: string[] = [];
  const asked = askedFiles(step, set, new Set(visit.stored.ownSections));
  for (const [name, file] of files) {
    const [prefix, section = "", kind = ""] = name.split(".");
    if (prefix !== "datei") continue;
    const done: Stored = asked.has(name)
      ? await store(visit, section, kind, file, texts.get(copyKindName(section, kind))?.[0])
      : { refused: NOT_HERE };
    if ("id" in done) stored.push(done.id);
    else refused[name] = `„${file.name}“ wurde nicht gespeichert. ${done.refused}`;
  }
  if (stored.length === 0) return { stored, refused };
  const { db, context } = visit;
  const onFailure = (error: unknown) => context.log.error("reading.failed", error);
  await readWithPatience(db, { now: context.clock.now, documents: stored, onFailure });
  return { stored, refused };
}
