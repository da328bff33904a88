import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { builtInProgrammes } from "~/rules";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";
import { caseJson } from "../../forms/cases";
import { withChange } from "../../forms/interchange/with-change";
import { successor, successorPath } from "../programmes/successor";
import { ikz, ownFolder } from "./command-line";

/** A folder with an application of March 2027 and, below it, the folder with the invented version. */
function workPlace(version: unknown = successor()): { folder: string; environment: Record<string, string> } {
  const folder = ownFolder();
  mkdirSync(join(folder, "programme"));
  writeFileSync(join(folder, "programme", "he-2027.json"), JSON.stringify(version));
  writeFileSync(join(folder, "programme", "liesmich.txt"), "keine Fassung");
  const application = withChange(caseJson("niestetal-complete"), "/applicationDate", "2027-03-01");
  writeFileSync(
    join(folder, "antrag.json"),
    JSON.stringify(withChange(application, "/programme", undefined)),
  );
  return { folder, environment: { PROGRAMMES_PATH: "programme" } };
}

test("list shows every version, and which came by a file", async () => {
  const { folder, environment } = workPlace();
  const builtIn = await ikz(["programme", "list"]);
  expect(builtIn.out.trim().split("\n")).toHaveLength(builtInProgrammes.length);
  expect(builtIn.out).toContain("he-2021  02.12.2021? bis 31.12.2026?");
  const { code, out } = await ikz(["programme", "list"], folder, environment);
  expect(code).toBe(0);
  const line = out.split("\n").find((one) => one.startsWith("he-2027"));
  expect(line).toMatch(/01\.01\.2027 bis 31\.12\.2031 .*\(erfunden\) {2}aus PROGRAMMES_PATH$/);
  // It settles the last day of the one before.
  expect(out).toContain("he-2021  02.12.2021? bis 31.12.2026 ");
  // One call's files are not another's.
  expect((await ikz(["programme", "list"])).out).toBe(builtIn.out);
});

test.each(builtInProgrammes.map(({ id }) => id))("show gives %s as a file to start from", async (id) => {
  const folder = ownFolder();
  const { code, out } = await ikz(["programme", "show", id]);
  expect(code).toBe(0);
  const json: unknown = JSON.parse(out);
  expect(json).toEqual(builtInProgrammes.find((one) => one.id === id));
  const land = id.slice(0, 2);
  const next = [
    ["/id", `${land}-2099`],
    ["/from", "2099-01-01"],
    ["/to", "2099-12-31"],
    ["/uncertain", []],
    ["/seenInForceOn", undefined],
  ] as const;
  const changed = next.reduce<unknown>((value, [path, part]) => withChange(value, path, part), json);
  writeFileSync(join(folder, "neu.json"), JSON.stringify(changed));
  const checked = await ikz(["programme", "check", "neu.json"], folder);
  expect(checked).toMatchObject({ code: 0, err: "" });
  expect(checked.out).toContain(`${land}-2099 ist in Ordnung`);
});

test("show says which versions there are when it does not know one", async () => {
  const { code, out, err } = await ikz(["programme", "show", "he-1999"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("Die Fassung he-1999 ist nicht bekannt. Bekannt sind: he-2011, he-2016");
  expect((await ikz(["programme", "show"])).code).toBe(2);
});

test("the schema accepts what show gives and refuses what check refuses", async () => {
  const { out } = await ikz(["programme", "schema"]);
  // That all rules are there is said by a list beside the pattern of their names.
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  ajv.addFormat("date", /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat("uri", /^https?:/);
  const validate = ajv.compile(JSON.parse(out));
  for (const programme of [...builtInProgrammes, successor()]) {
    validate(programme);
    expect(validate.errors).toBeNull();
  }
  expect(validate(successor(["/rules/savings/source/certainty", undefined]))).toBe(false);
  expect(validate(successor(["/rules/colour", {}]))).toBe(false);
});

test("check says what is wrong and where, also beside a folder that is faulty", async () => {
  const { folder, environment } = workPlace(successor(["/tariff/source/certainty", undefined]));
  copyFileSync(successorPath, join(folder, "neu.json"));
  const faulty = await ikz(["programme", "check", "programme/he-2027.json"], folder, environment);
  expect({ code: faulty.code, out: faulty.out }).toEqual({ code: 2, out: "" });
  expect(faulty.err.split("\n")).toEqual([
    "he-2027.json ist kein gültiges Förderprogramm:",
    "he-2027.json /tariff/source/certainty fehlt",
  ]);
  const fine = await ikz(["programme", "check", "neu.json"], folder, environment);
  expect(fine).toMatchObject({
    code: 0,
    err: "Außerdem fehlerhaft: he-2027.json /tariff/source/certainty fehlt",
  });
  expect(fine.out.split("\n")[0]).toBe(
    "he-2027 ist in Ordnung: Hessen · Beispiel-Rahmenvereinbarung 2027 (erfunden), vom 01.01.2027 bis 31.12.2031. Der letzte Tag von he-2021 ist der 31.12.2026.",
  );
});

test("check prints a sheet to be proof-read of each file, and warns without holding up", async () => {
  const folder = ownFolder();
  copyFileSync(successorPath, join(folder, "he.json"));
  writeFileSync(
    join(folder, "euro.json"),
    JSON.stringify(
      successor(
        ["/id", "he-2032"],
        ["/from", "2032-01-01"],
        ["/to", "2032-12-31"],
        ["/predecessor", undefined],
        ["/tariff/standard/steps/0/cents", 60_000],
      ),
    ),
  );
  const { code, out, err } = await ikz(["programme", "check", "he.json", "euro.json"], folder);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const words of [
    "Drei Beteiligte: 90.000 €",
    "Beleg: Nr. 3.6, Beispiel-Rahmenvereinbarung vom 1. November 2026 (erfunden) (amtlich belegt)",
    "/savings/percent: 12",
    "GEGENÜBER he-2021",
    "he-2032 ist in Ordnung",
    "GEGENÜBER he-2027",
    "/tariff/standard/steps/0/cents 600 € statt bisher 60.000 €: Beträge stehen in Cent",
  ])
    expect(out).toContain(words);
  writeFileSync(join(folder, "schlecht.json"), "{}");
  const faulty = await ikz(["programme", "check", "he.json", "schlecht.json"], folder);
  expect(faulty).toMatchObject({ code: 2, out: "" });
  expect(faulty.err).toContain("schlecht.json ist kein gültiges Förderprogramm:");
});

test("compare takes ids and files, and says what differs", async () => {
  const folder = ownFolder();
  copyFileSync(successorPath, join(folder, "he-2027.json"));
  const { code, out, err } = await ikz(["programme", "compare", "he-2021", "he-2027.json"], folder);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^he-2021 und he-2027: \d+ Unterschiede\n/);
  expect(out).toContain("Drei Beteiligte: 75.000 €");
  expect(out).toContain("Drei Beteiligte: 90.000 €");
  const same = await ikz(["programme", "compare", "nw-2021", "nw-2021"], folder);
  expect(same).toEqual({ code: 0, out: "nw-2021 und nw-2021: 0 Unterschiede\n", err: "" });
  const unknown = await ikz(["programme", "compare", "he-2021", "he-1999"], folder);
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toContain("Die Fassung he-1999 ist nicht bekannt.");
  expect((await ikz(["programme", "compare", "he-2021"], folder)).code).toBe(2);
  expect((await ikz(["programme", "compare", "he-2021", "fehlt.json"], folder)).code).toBe(2);
});

test("a version in the folder already is not held against itself, but against the others", async () => {
  const { folder, environment } = workPlace();
  expect(await ikz(["programme", "check", "programme/he-2027.json"], folder, environment)).toMatchObject({
    code: 0,
  });
  copyFileSync(successorPath, join(folder, "zweite.json"));
  const twice = await ikz(["programme", "check", "zweite.json"], folder, environment);
  expect(twice).toMatchObject({ code: 2 });
  expect(twice.err).toContain("zweite.json /id gibt es schon: he-2027; siehe he-2027.json");
});

test("an application is checked by the version of its day", async () => {
  const { folder, environment } = workPlace();
  const { code, out } = await ikz(["check", "antrag.json", "--json"], folder, environment);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ programme: "he-2027", amount: { cents: 9_000_000 } });
  const without = await ikz(["check", "antrag.json", "--json"], folder);
  expect(without.code).toBe(1);
  expect(JSON.parse(without.out).programme).toBe("he-2021");
  const named = await ikz(["check", "antrag.json", "--programme", "he-2027"], folder);
  expect(named.err).toContain("Das Förderprogramm he-2027 ist nicht bekannt.");
});

test("the letter names the version, its act and its amount", async () => {
  const { folder, environment } = workPlace();
  const { code, err } = await ikz(["pdf", "antrag.json", "-o", "aus.pdf"], folder, environment);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const text = squeezed((await pageTexts(readFileSync(join(folder, "aus.pdf")))).join("\n"));
  for (const words of [
    "Beispiel-Rahmenvereinbarung vom 1. November 2026 (erfunden) (IV 9 – 9 z 99.99)",
    "Hessen · Beispiel-Rahmenvereinbarung 2027 (erfunden) (he-2027)",
    "90.000,00 €",
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(text).not.toContain(squeezed("Rahmenvereinbarung 2021"));
});

test.each([[["check", "antrag.json"]], [["pdf", "antrag.json", "-o", "aus.pdf"]], [["programme", "list"]]])(
  "%j does not begin while a file is faulty",
  async (args) => {
    const { folder, environment } = workPlace(successor(["/to", "2026-01-01"], ["/rules/x", 1]));
    const { code, out, err } = await ikz(args, folder, environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("PROGRAMMES_PATH: he-2027.json /rules/x ist keine bekannte Regel");
  },
);

test("a folder that is not there is told by name", async () => {
  const { code, err } = await ikz(["programme", "list"], ownFolder(), { PROGRAMMES_PATH: "fehlt" });
  expect(code).toBe(2);
  expect(err).toMatch(/^PROGRAMMES_PATH: \S+fehlt gibt es nicht\.$/);
});
