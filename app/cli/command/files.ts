import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandRefusal } from "./command";

const REASONS: Record<string, string> = {
  ENOENT: "gibt es nicht",
  EACCES: "darf nicht geöffnet werden",
  EPERM: "darf nicht geöffnet werden",
  EISDIR: "ist ein Ordner, keine Datei",
  ENOTDIR: "liegt nicht in einem Ordner",
  EROFS: "liegt auf einem schreibgeschützten Laufwerk",
  ENOSPC: "lässt sich nicht schreiben: Der Datenträger ist voll",
  ENAMETOOLONG: "hat einen zu langen Namen",
  ERR_INVALID_ARG_VALUE: "hat einen ungültigen Namen",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `lässt sich nicht verwenden${code === "" ? "" : ` (${code})`}`;
}

/** The bytes of a file. @throws Refusal that says why it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandRefusal([`${path} ${reasonOf(error)}.`]);
  }
}

export async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/**
 * Writes a file whole or not at all: beside its place under another name, then renamed.
 * @throws Refusal that says why it cannot be written
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    if (await isDirectory(path)) throw Object.assign(new Error(), { code: "EISDIR" });
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const what = code === "ENOENT" ? "lässt sich nicht schreiben: Den Ordner gibt es nicht" : reasonOf(error);
    throw new CommandRefusal([`${path} ${what}.`]);
  }
}
