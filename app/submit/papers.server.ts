import type { CaseView } from "~/app/case/case-view.server";
import { type PackagedDocument, packagedDocuments } from "~/app/case/named-documents.server";
import { keepsPaperDay, supplementDay } from "~/app/case/supplement-day.server";
import type { Actor } from "~/db/access/policy/actor";
import type { LoadedApplication } from "~/db/applications/load-application";
import { readDocument } from "~/db/documents/read-document";
import type { Database } from "~/db/engine/open";
import { keyOf } from "~/forms/interchange/join";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { EnclosedFile } from "~/forms/papers/application/application-pdf";
import { enclosureLabel } from "~/forms/papers/application/enclosure-label";
import type { ApplicationPaperInput, Enclosure } from "~/forms/papers/application/letter";

const sectionNames = ({ sections }: LoadedApplication): string[] => sections.map(({ name }) => name);

function describe(document: PackagedDocument, { set }: CaseView): string {
  const owner = set.participants.find(({ id }) => participantSectionName(id) === document.section);
  return enclosureLabel(document.kind, {
    owner: owner && (owner.data.legalName ?? owner.data.name),
    copyKind: document.copyKind,
  });
}

function enclosuresOf(view: CaseView): Enclosure[] {
  return packagedDocuments(view.stored.documents, sectionNames(view.stored)).map((document) => ({
    name: document.packageName,
    ...(document.name !== document.packageName && { originalName: document.name }),
    kind: document.kind,
    description: describe(document, view),
    pages: document.pages,
    sha256: document.sha256,
    attached: true,
  }));
}

/** Keys of the participants whose part, or a file of it, the lead entered for them. */
function enteredByLead({ stored, set }: CaseView): string[] {
  const sections = new Set([
    ...stored.sections.filter((row) => row.enteredByLead).map(({ name }) => name),
    ...stored.documents.filter((row) => row.enteredByLead).map(({ section }) => section),
  ]);
  return set.participants.filter(({ id }) => sections.has(participantSectionName(id))).map(keyOf);
}

/**
 * What the application's paper is made of; `number`, and what the lead writes to a later version, only when it is
 * handed in. It bears the day of the application,
 * that of a later version the day on which it supplements it.
 */
export function paperInput(
  view: CaseView,
  today: string,
  { number, covering }: { number?: string; covering?: string | null } = {},
): ApplicationPaperInput {
  const supplementedOn = supplementDay(view, today);
  return {
    application: view.application,
    report: view.report,
    enclosures: enclosuresOf(view),
    draft: number === undefined,
    ...(number !== undefined && { number }),
    printedOn: supplementedOn ?? view.application.applicationDate ?? today,
    ...(supplementedOn !== null && { supplementedOn }),
    ...(covering && { covering }),
    enteredByLead: enteredByLead(view),
    keptAddresses: view.stored.keptAddresses,
    earlierDayKept: keepsPaperDay(view),
  };
}

/** The uploaded files as they came, under the names the package carries. @throws Error when bytes are missing. */
export async function enclosedFiles(
  db: Database,
  actor: Actor,
  stored: LoadedApplication,
): Promise<EnclosedFile[]> {
  return Promise.all(
    packagedDocuments(stored.documents, sectionNames(stored)).map(async ({ id, packageName }) => {
      const found = await readDocument(db, actor, id);
      if (!found) throw new Error(`Zu ${id} fehlen die Bytes.`);
      return { name: packageName, bytes: found.bytes, mimeType: "application/pdf" };
    }),
  );
}
