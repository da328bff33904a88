import type { DraftApplication } from "~/forms/schema/application";
import type { AttachmentKind } from "~/rules/facts/facts";
import type { Enclosure } from "./letter";
import { legalNameOf } from "./letter";

/** A file the application names, once, with what it is. */
export type NamedFile = { name: string; kind: AttachmentKind; description: string; sha256?: string };

/**
 * Every file an application names: its attachments in their order, then those that only a resolution or an
 * agreement names. A file named in several places stands once.
 */
export function namedFiles(application: DraftApplication): NamedFile[] {
  const uses = new Map<string, { kind: AttachmentKind; descriptions: string[] }>();
  const use = (name: string | undefined, kind: AttachmentKind, description: string) => {
    if (name === undefined) return;
    const known = uses.get(name) ?? { kind, descriptions: [] };
    uses.set(name, { ...known, descriptions: [...known.descriptions, description] });
  };
  use(application.agreement?.document, "agreement", "Vereinbarung");
  for (const participant of application.participants) {
    use(participant.resolution?.document, "resolution", `Beschluss: ${legalNameOf(participant)}`);
  }
  for (const further of application.furtherAgreements ?? []) {
    use(further.document, "agreement", further.title ?? "Weiterer Vertrag");
  }
  const files = new Map<string, NamedFile>();
  for (const { kind, name, sha256 } of application.attachments ?? []) {
    const known = files.get(name);
    if (known && known.sha256 === undefined && sha256 !== undefined) known.sha256 = sha256;
    if (known) continue;
    const description = uses.get(name)?.descriptions.join(", ") ?? "";
    files.set(name, { name, kind, description, ...(sha256 === undefined ? {} : { sha256 }) });
  }
  for (const [name, { kind, descriptions }] of uses) {
    if (!files.has(name)) files.set(name, { name, kind, description: descriptions.join(", ") });
  }
  return [...files.values()];
}

/** The named files as enclosures that are not handed in. */
export function namedOnly(application: DraftApplication): Enclosure[] {
  return namedFiles(application).map(({ sha256, ...file }) => ({
    ...file,
    pages: null,
    sha256: sha256 ?? null,
    attached: false,
  }));
}
