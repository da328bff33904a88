import { join } from "node:path";
import type { EnclosedFile } from "~/forms/papers/application/application-pdf";
import type { Enclosure } from "~/forms/papers/application/letter";
import { type NamedFile, namedFiles } from "~/forms/papers/application/named-files";
import type { DraftApplication } from "~/forms/schema/application";
import { inspectUpload } from "~/forms/uploads/inspect-upload";
import { CommandRefusal } from "./command";
import { isDirectory, readBytes } from "./files";

type ReadEnclosures = { enclosures: Enclosure[]; files: EnclosedFile[]; notes: string[] };
type Read = { enclosure: Enclosure; file: EnclosedFile; notes: string[] };

/**
 * The files the application names, out of one folder, looked at as uploads are.
 * @throws Refusal that names each file that is missing, is refused, or differs from its SHA-256
 */
export async function readEnclosures(application: DraftApplication, folder: string): Promise<ReadEnclosures> {
  if (!(await isDirectory(folder))) throw new CommandRefusal([`${folder} ist kein Ordner.`]);
  const read: Read[] = [];
  const problems: string[] = [];
  for (const named of namedFiles(application)) {
    try {
      read.push(await readEnclosure(named, folder));
    } catch (error) {
      if (!(error instanceof CommandRefusal)) throw error;
      problems.push(...error.lines);
    }
  }
  if (problems.length > 0) throw new CommandRefusal(problems);
  return {
    enclosures: read.map(({ enclosure }) => enclosure),
    files: read.map(({ file }) => file),
    notes: read.flatMap(({ notes }) => notes),
  };
}

async function readEnclosure({ sha256, ...named }: NamedFile, folder: string): Promise<Read> {
  const { name } = named;
  // A name with a folder in it would read files the person did not mean to hand in.
  if (/[/\\]/.test(name) || name === "." || name === "..") {
    throw new CommandRefusal([`Der Dateiname „${name}“ enthält einen Ordner.`]);
  }
  const bytes = await readBytes(join(folder, name));
  const inspection = await inspectUpload(bytes, name);
  if (!inspection.ok) throw new CommandRefusal([inspection.reason]);
  if (sha256 !== undefined && sha256 !== inspection.sha256) {
    throw new CommandRefusal([
      `Die Datei „${name}“ ist nicht die genannte: Ihre SHA-256 ist ${inspection.sha256}.`,
    ]);
  }
  return {
    enclosure: { ...named, pages: inspection.pages, sha256: inspection.sha256, attached: true },
    file: { name, bytes, mimeType: "application/pdf" },
    notes: inspection.notes,
  };
}
