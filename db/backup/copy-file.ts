import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import SqliteConnection from "better-sqlite3";
import { Refusal } from "~/db/values/refusal";
import { complaintOf, type InspectedFile, inspectFile } from "./inspect-file";

export type WholeFile = Extract<InspectedFile, { ok: true }>;

/** All pages in one step: read as of one moment, and never begun anew however much is written meanwhile. */
const ALL_PAGES = 0x7fff_ffff;

async function copyPages(from: string, to: string): Promise<void> {
  const source = new SqliteConnection(from, { fileMustExist: true, timeout: 5000 });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  // One file without companions, however the source was kept.
  const copy = new SqliteConnection(to);
  copy.pragma("journal_mode = DELETE");
  copy.close();
  const file = await open(to, "r+");
  await file.sync().finally(() => file.close());
}

/**
 * Copies a database beside `target`, whole as of one moment while others go on writing, and inspects the
 * copy; `use` then puts it in its place. Where anything fails the copy is removed again.
 * @throws Refusal (German) where the source cannot be read or is not whole
 */
export async function withCopy<T>(
  from: string,
  target: string,
  use: (copy: string, found: WholeFile) => Promise<T>,
): Promise<T> {
  const copy = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await copyPages(from, copy);
    const found = await inspectFile(copy);
    if (!found.ok) throw new Refusal(`${from}: ${found.problem}`);
    return await use(copy, found);
  } catch (error) {
    const complaint = complaintOf(error);
    throw complaint === null ? error : new Refusal(`${from}: ${complaint}`);
  } finally {
    for (const ending of ["", "-journal", "-wal", "-shm"]) await rm(copy + ending, { force: true });
  }
}
