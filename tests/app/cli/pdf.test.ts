import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";
import { caseApplication, caseJson, casePath } from "../../forms/cases";
import { withChange } from "../../forms/interchange/with-change";
import { ikz, ownFolder, pdfOf } from "./command-line";

const CASE = "niestetal-complete";
const NAMES = caseApplication(CASE).attachments?.map(({ name }) => name) ?? [];
let upload: Uint8Array;
beforeAll(async () => {
  upload = await pdfOf(3);
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A folder with the case and its enclosures under "anlagen". */
function workPlace(names: readonly string[] = NAMES, change: [string, unknown][] = []): string {
  const folder = ownFolder();
  mkdirSync(join(folder, "anlagen"));
  for (const name of names) writeFileSync(join(folder, "anlagen", name), upload);
  const json = change.reduce((value, [path, part]) => withChange(value, path, part), caseJson(CASE));
  writeFileSync(join(folder, "antrag.json"), JSON.stringify(json));
  return folder;
}

const textOf = async (path: string) => squeezed((await pageTexts(readFileSync(path))).join("\n"));

test("a complete application is written with its files, pages and hashes", async () => {
  const folder = workPlace();
  const { code, out, err } = await ikz(
    ["pdf", "antrag.json", "--attach", "anlagen", "-o", "aus.pdf"],
    folder,
  );
  expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
  const text = await textOf(join(folder, "aus.pdf"));
  expect(text).toContain(hashOf(upload));
  expect(text).not.toContain("nichtbeigefügt");
  expect(text).not.toContain("ENTWURF");
  for (const name of NAMES) expect(text).toContain(squeezed(name));
  expect(readFileSync(join(folder, "aus.pdf")).includes(Buffer.from(upload))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["anlagen", "antrag.json", "aus.pdf"]);
});

test("without --attach the enclosures are listed as not enclosed", async () => {
  const folder = workPlace([]);
  expect((await ikz(["pdf", "antrag.json", "-o", "aus.pdf"], folder)).code).toBe(0);
  expect((await textOf(join(folder, "aus.pdf"))).split("nichtbeigefügt")).toHaveLength(NAMES.length + 1);
});

test.each([
  ["haan-2021", true],
  ["hoexter-2022", false],
] as const)("%s says ENTWURF: %s", async (name, draft) => {
  const folder = ownFolder();
  expect((await ikz(["pdf", casePath(name), "-o", "aus.pdf"], folder)).code).toBe(0);
  const pages = await pageTexts(readFileSync(join(folder, "aus.pdf")));
  expect(pages.map((text) => text.includes("ENTWURF"))).toEqual(pages.map(() => draft));
});

test("the same input gives the same bytes, and an earlier file is replaced", async () => {
  const folder = workPlace([]);
  const write = async () => {
    expect((await ikz(["pdf", "antrag.json", "--on", "2021-08-17", "-o", "aus.pdf"], folder)).code).toBe(0);
    return hashOf(readFileSync(join(folder, "aus.pdf")));
  };
  expect(await write()).toBe(await write());
});

test("each missing or unusable file is named, and nothing is written", async () => {
  const [first = "", second = "", ...others] = NAMES;
  const folder = workPlace(others);
  writeFileSync(join(folder, "anlagen", second), "kein PDF");
  const { code, err } = await ikz(["pdf", "antrag.json", "--attach", "anlagen", "-o", "aus.pdf"], folder);
  expect(code).toBe(2);
  expect(err).toContain(`${first} gibt es nicht.`);
  expect(err).toContain(`Die Datei „${second}“ ist kein PDF.`);
  expect(readdirSync(folder).sort()).toEqual(["anlagen", "antrag.json"]);
});

test("a hash given in the application must be that of the file", async () => {
  const args = ["pdf", "antrag.json", "--attach", "anlagen", "-o", "aus.pdf"];
  const right = workPlace(NAMES, [["/attachments/0/sha256", hashOf(upload)]]);
  expect((await ikz(args, right)).code).toBe(0);
  const wrong = workPlace(NAMES, [["/attachments/0/sha256", "0".repeat(64)]]);
  const { code, err } = await ikz(args, wrong);
  expect(code).toBe(2);
  expect(err).toContain(`Ihre SHA-256 ist ${hashOf(upload)}`);
  expect(readdirSync(wrong)).not.toContain("aus.pdf");
});

test("a file name that leads out of the folder is refused", async () => {
  const folder = workPlace(NAMES, [["/attachments/0/name", "../antrag.json"]]);
  const { code, err } = await ikz(["pdf", "antrag.json", "--attach", "anlagen", "-o", "aus.pdf"], folder);
  expect(code).toBe(2);
  expect(err).toContain("„../antrag.json“ enthält einen Ordner");
});

test.each<[string, string[], string]>([
  ["no output", ["pdf", "antrag.json"], "Die Ausgabe fehlt: -o AUSGABE.pdf"],
  ["a folder as output", ["pdf", "antrag.json", "-o", "anlagen"], "ist ein Ordner, keine Datei."],
  ["an output in no folder", ["pdf", "antrag.json", "-o", "nirgends/aus.pdf"], "Den Ordner gibt es nicht."],
  [
    "attachments from no folder",
    ["pdf", "antrag.json", "--attach", "nirgends", "-o", "a.pdf"],
    "ist kein Ordner.",
  ],
  [
    "attachments from a file",
    ["pdf", "antrag.json", "--attach", "antrag.json", "-o", "a.pdf"],
    "ist kein Ordner.",
  ],
  ["a broken application", ["pdf", "anlagen/vereinbarung.pdf", "-o", "a.pdf"], "Die Datei ist kein"],
])("%s ends with 2 and leaves nothing behind", async (_what, args, message) => {
  const folder = workPlace();
  const { code, out, err } = await ikz(args, folder);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(readdirSync(folder).sort()).toEqual(["anlagen", "antrag.json"]);
});

test("signs that the font lacks are told on the side", async () => {
  const folder = workPlace([], [["/title", "IT \u{1F600}"]]);
  const { code, err } = await ikz(["pdf", "antrag.json", "-o", "aus.pdf"], folder);
  expect(code).toBe(0);
  expect(err).toContain("\u{1F600}");
});
