import { randomUUID } from "node:crypto";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { participantSectionName, sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import { namedFiles } from "~/forms/papers/application/named-files";
import type { DraftApplication } from "~/forms/schema/application";
import { SECTION_OF, slotOf } from "./document-place";

/** A file the application names, with its bytes, looked at as uploads are. */
export type ImportedFile = { name: string; bytes: Uint8Array; pages: number };

export type Import = {
  actor: Actor;
  /** The lead: one of the actor's organisations. */
  organisationId: string;
  application: DraftApplication;
  files: readonly ImportedFile[];
  /** Who took over an application made on paper; it then keeps its day. */
  by: string;
  now: string;
};

/** What was imported: id of the application, and the section of each participant by its key. */
export type Imported = { applicationId: string; sections: ReadonlyMap<string, string> };

/**
 * Takes over an application made on paper or elsewhere, with its files and its application day.
 * @throws AccessDenied where the organisation may not lead one.
 */
export async function importApplication(db: Database, given: Import): Promise<Imported> {
  const { actor, organisationId, application, by, now } = given;
  const stored = split(application, randomUUID);
  const { participants } = sectionSetOf(stored);
  const sections = new Map(
    participants.map(({ id, data }) => [data.key ?? id, participantSectionName(id)] as const),
  );
  const day = application.applicationDate;
  const applicationId = await createApplication(db, actor, {
    organisationId,
    sections: stored.map(({ name, data }) => ({ name, data: { ...Object(data) } })),
    ...(day !== undefined && { imported: { applicationDate: day, by } }),
    now,
  });
  for (const document of placedFiles(given, sections)) {
    await addDocument(db, actor, { applicationId, ...document, now });
  }
  return { applicationId, sections };
}

/** Each file in the section that names it; a resolution of several councils in one file goes to each of them. */
function placedFiles({ application, files }: Import, sections: ReadonlyMap<string, string>) {
  return namedFiles(application).flatMap(({ name, kind }) => {
    const file = files.find((one) => one.name === name);
    if (!file) return [];
    const slot = slotOf(kind);
    const document = { ...file, kind, ...(slot !== undefined && { slot }) };
    const places =
      kind === "resolution"
        ? application.participants
            .filter(({ resolution }) => resolution?.document === name)
            .flatMap(({ key }) => sections.get(key) ?? [])
        : [SECTION_OF[kind]];
    return places.map((section) => ({ ...document, section }));
  });
}
