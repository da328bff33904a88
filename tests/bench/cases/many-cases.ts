import { join } from "node:path";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { later } from "~/db/values/instant";
import { session } from "./bodies";
import { copyCases } from "./copy-cases";
import { BEGINNING, firstCases } from "./first-cases";

/** When the pages are looked at: after all that has happened in either world. */
export const NOW = later(BEGINNING, { days: 2_600 });

const READERS = ["lead", "presidium", "authority"] as const;
export type Reader = (typeof READERS)[number];

export type ManyCases = {
  db: Database;
  /** The first lead's, in their order: with a station, asked for something, decided. */
  cases: string[];
  /** Session tokens. */
  tokens: Record<Reader, string>;
  close: () => Promise<void>;
};

/** What the first cases left waiting is done: mails are sent, files read, and of the news only what arrived is new. */
const SETTLED = `
  UPDATE outbox SET sent_at = created_at, due_at = NULL, attempts = 1;
  UPDATE document_texts SET due_at = NULL, read_at = (SELECT added_at FROM documents WHERE id = document_id), pages = '[""]';
  UPDATE notifications SET read_at = created_at WHERE kind <> 'proceeding.arrived'`;

/** A database in the folder with so many cases, three of them the first lead's. */
export async function manyCases(folder: string, count: number): Promise<ManyCases> {
  const file = join(folder, `${count}.db`);
  const begun = await openDatabase(file);
  const { cases, ...people } = await firstCases(begun);
  begun.connection.exec(SETTLED);
  await closeDatabase(begun);
  copyCases(file, cases, count);
  const db = await openDatabase(file);
  const token = (reader: Reader) => session(db, people[reader].email, NOW);
  return {
    db,
    cases,
    tokens: {
      lead: await token("lead"),
      presidium: await token("presidium"),
      authority: await token("authority"),
    },
    close: () => closeDatabase(db),
  };
}
