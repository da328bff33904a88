import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { loadRegister } from "~/db/register/register";
import { bytesOf, gemeinde, LINES } from "../../forms/register/register-file";
import { ikz, ownFolder } from "./command-line";

let folder: string;
beforeEach(() => {
  folder = ownFolder();
});

const write = (lines: readonly string[]) => writeFileSync(join(folder, "gv.txt"), bytesOf(lines, "\r\n"));
const run = (args: readonly string[] = ["gv.txt"]) =>
  ikz(["import-register", ...args], folder, { DATABASE_PATH: "ikz.db" });

async function stored() {
  const db = await openDatabase(join(folder, "ikz.db"));
  try {
    return await loadRegister(db);
  } finally {
    await closeDatabase(db);
  }
}

const COUNTS = [
  "Gemeindeverzeichnis vom 28.02.2026: 15 Einträge übernommen.",
  "  Nordrhein-Westfalen: 4 Gemeinden, davon 0 kreisfreie Städte; 3 Kreise",
  "  Hessen: 5 Gemeinden, davon 1 kreisfreie Städte; 3 Kreise",
];

test("a first import says what there is now and whose data it is", async () => {
  write(LINES);
  expect(await run()).toEqual({
    code: 0,
    out: `${[...COUNTS, "Bisher galt das mitgelieferte Verzeichnis."].join("\n")}\n`,
    err: "© Statistisches Bundesamt (Destatis), GV-ISys, 28.02.2026, Datenlizenz Deutschland Namensnennung 2.0",
  });
  expect(await stored()).toMatchObject({ asOf: "2026-02-28" });
  expect((await stored())?.entries).toHaveLength(15);
});

test("the same again changes nothing and says so", async () => {
  write(LINES);
  await run();
  expect((await run()).out.split("\n").slice(3)).toEqual([
    "Bisher galt das Verzeichnis vom 28.02.2026.",
    "  Es hat sich nichts geändert.",
    "",
  ]);
});

test("a later one says what is new, gone, renamed and counted anew", async () => {
  write(LINES);
  await run();
  const later = LINES.flatMap((line) => {
    if (line.includes("Söhrewald")) return [];
    if (line.includes("Kaufungen")) return [gemeinde("06633015", "Kaufungen, Stadt", "63", 12_838)];
    if (line.includes("Haan,")) return [line, gemeinde("05158012", "Heiligenhaus, Stadt", "63", 26_000)];
    return [line];
  }).map((line) => line.replace("20260228", "20251231"));
  write(later);
  const { code, out } = await run();
  expect(code).toBe(0);
  expect(out.split("\n").slice(3)).toEqual([
    "Bisher galt das Verzeichnis vom 28.02.2026. Das neue Verzeichnis ist älter.",
    "  neu: 05158012 Heiligenhaus, Stadt",
    "  entfallen: 06633024 Söhrewald, Gemeinde",
    "  umbenannt: 06633015 Kaufungen, Gemeinde → Kaufungen, Stadt",
    "  andere Einwohnerzahl: 2 Einträge",
    "",
  ]);
});

test("with a wrong line nothing is taken, and each is named, the first twenty of many", async () => {
  write(LINES);
  await run();
  const at = LINES.findIndex((line) => line.includes("Haan,"));
  write([...LINES.slice(0, at), "6020260228", ...Array.from({ length: 30 }, () => "99"), ...LINES.slice(at)]);
  const { code, out, err } = await run();
  expect({ code, out }).toEqual({ code: 2, out: "" });
  const lines = err.split("\n");
  expect(lines).toHaveLength(22);
  expect(lines.slice(0, 3)).toEqual([
    "gv.txt wurde nicht übernommen; das Verzeichnis bleibt, wie es war.",
    `Zeile ${at + 1}: Das Land (Stellen 11 und 12) besteht nicht aus zwei Ziffern.`,
    `Zeile ${at + 2}: Die Satzart „99“ (Stellen 1 und 2) ist nicht bekannt.`,
  ]);
  expect(lines.at(-1)).toBe("… und 11 weitere");
  expect((await stored())?.entries).toHaveLength(15);
});

describe("what cannot be used ends with 2 and a sentence", () => {
  it.each([
    ["no file named", [], "Nennen Sie genau eine Datei GV100AD."],
    ["two files", ["a.txt", "b.txt"], "Nennen Sie genau eine Datei GV100AD."],
    ["a file that is not there", ["nichts.txt"], "nichts.txt gibt es nicht."],
    ["an option nobody knows", ["gv.txt", "--force"], "Unbekannte Option: --force"],
  ])("%s", async (_, args, sentence) => {
    write(LINES);
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(existsSync(join(folder, "ikz.db"))).toBe(false);
  });

  test("no database named", async () => {
    write(LINES);
    const { code, err } = await ikz(["import-register", "gv.txt"], folder);
    expect({ code, err }).toEqual({
      code: 2,
      err: "Nennen Sie die Datenbank: --database DATEI oder die Einstellung DATABASE_PATH.",
    });
  });
});
