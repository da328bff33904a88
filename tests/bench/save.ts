import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteConnection from "better-sqlite3";
import { importApplication } from "~/app/applications/import-application";
import { loadApplication } from "~/db/applications/load-application";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { saveSections } from "~/db/sections/sections";
import { hoexter } from "./hoexter";
import { tableText } from "./table";
import { compare } from "./timer";

const NOW = "2022-06-15T08:00:00.000Z";
const EMAIL = "hauptamt@hoexter.example";

/** The lead signed in, and its application as the pages would have stored it. */
async function lead(db: Database) {
  const organisation = await addOrganisation(db, { name: "Kreis Höxter", kind: "district", now: NOW });
  const person = await addPerson(db, { name: "Hauptamt", email: EMAIL, now: NOW });
  await addMembership(db, { personId: person.id, organisationId: organisation.id, now: NOW });
  const token = await issueSignInToken(db, { email: EMAIL, now: NOW, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now: NOW });
  const actor = done.ok ? await findActor(db, done.sessionToken, NOW) : null;
  if (!actor) throw new Error("The lead could not sign in.");
  const imported = await importApplication(db, {
    actor,
    organisationId: organisation.id,
    application: hoexter(),
    files: [],
    by: "Betreiber",
    now: NOW,
  });
  return { actor, applicationId: imported.applicationId };
}

/** One save of the section "project", each time with a changed text and the version before. */
async function saving(db: Database): Promise<() => Promise<void>> {
  const { actor, applicationId } = await lead(db);
  const loaded = await loadApplication(db, actor, applicationId);
  const section = loaded?.sections.find(({ name }) => name === "project");
  if (!section) throw new Error("The section is missing.");
  let version = section.version;
  return async () => {
    const data = { ...section.data, situation: `${section.data.situation} (${version})` };
    const change = { section: section.name, baseVersion: version, data };
    const saved = await saveSections(db, actor, { applicationId, changes: [change], now: NOW });
    if (!saved.ok) throw new Error("The save met a conflict.");
    version = saved.versions.project ?? version;
  };
}

/** One row of the same size updated and committed, with the same pragmas, and nothing else. */
function rawCommit(file: string, size: number) {
  const connection = new SqliteConnection(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.exec(
    "CREATE TABLE sections (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, data TEXT NOT NULL)",
  );
  const text = "x".repeat(size);
  connection.prepare("INSERT INTO sections VALUES (1, 1, ?)").run(text);
  const update = connection.prepare("UPDATE sections SET version = version + 1, data = ? WHERE id = 1");
  return { body: () => update.run(text), close: () => connection.close() };
}

/** One section saved through the function the pages use, beside the raw commit of one row. */
export async function saveBench(): Promise<string> {
  const parent = resolve(process.env.BENCH_FOLDER ?? "data");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "bench-"));
  const db = await openDatabase(join(folder, "ikz.db"));
  const raw = rawCommit(join(folder, "raw.db"), JSON.stringify(hoexter().project).length);
  try {
    const lines = await compare(
      { name: "limit: raw UPDATE of one row, committed", body: raw.body },
      [{ name: "one section saved: rights, section, revision, log", body: await saving(db) }],
      { warmUp: 50, runs: 300 },
    );
    return tableText("SAVE, synchronous=FULL", lines);
  } finally {
    raw.close();
    await closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}
