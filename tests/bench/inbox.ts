import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteConnection from "better-sqlite3";
import { type ManyCases, manyCases } from "./cases/many-cases";
import { pages } from "./cases/pages";
import { aligned, milliseconds } from "./table";
import { inTurns, lineOf } from "./timer";

const FEW = 20;
const MANY = 20_000;
const AIM = 1.5;

const counted = (cases: number) => `${new Intl.NumberFormat("en").format(cases)} cases`;

/** One row by its key with better-sqlite3, and nothing else. */
function rawRead({ db, cases }: ManyCases) {
  const connection = new SqliteConnection(db.path, { readonly: true });
  const read = connection.prepare("SELECT * FROM sections WHERE application_id = ? AND name = 'project'");
  return { body: () => read.get(cases[0]), close: () => connection.close() };
}

async function measured(world: ManyCases) {
  const raw = rawRead(world);
  const bodies = [
    { name: "limit: raw SELECT of one row by its key", body: raw.body },
    ...(await pages(world)),
  ];
  return { bodies, close: raw.close };
}

/** What people open and save, with few cases and with many: everything that is asked for by the loaders of the routes. */
export async function inboxBench(): Promise<string> {
  const parent = resolve(process.env.BENCH_FOLDER ?? "data");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "bench-"));
  const open: { close: () => unknown }[] = [];
  try {
    const begin = performance.now();
    const worlds = [await manyCases(folder, FEW), await manyCases(folder, MANY)];
    open.push(...worlds);
    const filled = Math.round((performance.now() - begin) / 1000);
    const megabytes = worlds.map(({ db }) => Math.round(statSync(db.path).size / 1_000_000));
    const sides = await Promise.all(worlds.map(measured));
    open.unshift(...sides);
    // A page with few cases and the same page with many follow one another.
    const all = sides[0]?.bodies.flatMap((_, at) => sides.flatMap(({ bodies }) => bodies[at] ?? [])) ?? [];
    const lines = (await inTurns(all, { warmUp: 15, runs: 80 })).map(({ candidate, samples }) =>
      lineOf(candidate.name, samples),
    );
    const rows = lines.flatMap((few, at) => {
      const many = lines[at + 1];
      if (at % 2 === 1 || !many) return [];
      const ratio = `× ${(many.median / few.median).toFixed(2)}`;
      return [[few.name, milliseconds(few.median), milliseconds(many.median), ratio, `< ${AIM}`]];
    });
    const head = ["INBOX AND CASE, medians", counted(FEW), counted(MANY), "ratio", "aim"];
    return `${aligned([head, ...rows])}\nfilled in ${filled} s: ${megabytes.join(" and ")} MB`;
  } finally {
    for (const { close } of open) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
