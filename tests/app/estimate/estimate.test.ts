import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loader } from "~/app/estimate/estimate";
import type { EstimatePage } from "~/app/estimate/estimate-page.server";
import { readEstimate } from "~/app/estimate/read-estimate.server";
import { programmes } from "~/rules";
import { freshDatabase } from "../../db/world";
import { argumentsOf } from "../visit";

const TODAY = "2026-11-21";

async function estimate(
  query: Record<string, string>,
  now = `${TODAY}T09:00:00.000Z`,
): Promise<EstimatePage> {
  const path = `/foerderung-schaetzen?${new URLSearchParams(query)}`;
  return loader(argumentsOf(await freshDatabase(), {}, { path, now }));
}

/** A form with every field, as a browser sends it. */
const sent = (query: Record<string, string>): Record<string, string> => ({
  gemeinden: "",
  kreise: "",
  neue: "",
  feuerwehren: "",
  ausgaben: "",
  beginn: "",
  kreis: "",
  ...query,
});

describe("what is to be expected", () => {
  test.each<[string, Record<string, string>, number | null]>([
    ["Hessen, zwei", { land: "HE", art: "standard", gemeinden: "2" }, 5_000_000],
    [
      "Hessen, zwei und ein Landkreis",
      { land: "HE", art: "standard", gemeinden: "2", kreise: "1" },
      7_500_000,
    ],
    ["Hessen, Verband", { land: "HE", art: "joint-administration", gemeinden: "4" }, 60_000_000],
    ["Hessen, Feuerwehren", { land: "HE", art: "fire-brigade-merger", feuerwehren: "3" }, 4_500_000],
    ["Hessen, Studie", { land: "HE", art: "feasibility-study", gemeinden: "3" }, null],
    ["Hessen, Erweiterung", { land: "HE", art: "extension", gemeinden: "4", neue: "2" }, null],
    ["NRW, elf", { land: "NW", art: "standard", gemeinden: "10", kreise: "1" }, 49_000_000],
    [
      "NRW, elf, begrenzt",
      { land: "NW", art: "standard", gemeinden: "11", ausgaben: "400.000,00" },
      36_000_000,
    ],
    ["NRW, eine über die Grenze", { land: "NW", art: "standard", gemeinden: "1", grenze: "ja" }, 7_500_000],
    ["NRW, eine allein", { land: "NW", art: "standard", gemeinden: "1" }, null],
  ])("%s", async (_, query, cents) => {
    const { result, errors } = await estimate(sent(query));
    expect(errors).toEqual([]);
    expect(result?.amount.cents).toBe(cents);
    expect(result?.neighbours.rows.find(({ step }) => step === 0)?.cents).toBe(cents);
    expect(result?.documents.length).toBeGreaterThan(0);
    expect(result?.notice?.phase).toBe("ending");
  });

  test("what the answers decide is told in the rule's words, what they cannot decide by why it is asked", async () => {
    const { result } = await estimate(sent({ land: "HE", art: "standard", gemeinden: "2" }));
    const few = result?.decided.find(({ rule }) => rule === "minimum-participants");
    expect(few).toMatchObject({ verdict: "open", consequence: "hält die Einreichung auf" });
    expect(few?.text).toContain("zwei nur in begründeten Ausnahmefällen");
    const resolutions = result?.toShow.find(({ rule }) => rule === "resolutions-complete");
    expect(resolutions?.text).not.toContain("Gemeinde 1");
    expect(resolutions?.href).toBe("/regeln/he-2021/resolutions-complete");
  });

  test("no condition is lost: shown once each, but for what does not apply", async () => {
    const { result } = await estimate(
      sent({ land: "NW", art: "standard", gemeinden: "3", ausgaben: "100.000" }),
    );
    const shown = [...(result?.decided ?? []), ...(result?.toShow ?? [])].map(({ rule }) => rule);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toContain("own-share");
    expect(shown).not.toContain("supervisory-statement");
    expect(result?.neighbours.rows.at(-1)?.expenditure).toMatchObject({ missingCents: 17_222_223 });
  });

  test("the lead's Kreis tells the stations, the words stand there anyway", async () => {
    const query = { land: "HE", art: "standard", gemeinden: "3" };
    const without = await estimate(sent(query));
    const within = await estimate(sent({ ...query, kreis: "06633" }));
    expect(without.result?.channel).toEqual([]);
    expect(without.result?.addressee.text).toContain("Dienstweg");
    expect(within.result?.channel.map(({ station }) => station)).toEqual([
      "Landrat des Landkreises Kassel",
      "Regierungspräsidium Kassel",
      "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz",
    ]);
  });

  test("a start before today is judged as the state does", async () => {
    const start = async (land: string) => {
      const { result } = await estimate(sent({ land, art: "standard", gemeinden: "3", beginn: "1.10.2026" }));
      return result?.decided.find(({ rule }) => rule === "start-date")?.verdict;
    };
    expect(await start("HE")).toBe("met");
    expect(await start("NW")).toBe("not_met");
  });

  test("after the end of the programme it says so", async () => {
    const { result } = await estimate(
      sent({ land: "NW", art: "standard", gemeinden: "3" }),
      "2027-02-01T09:00:00.000Z",
    );
    expect(result?.notice?.phase).toBe("over");
    expect(result?.decided.find(({ rule }) => rule === "programme-in-force")?.verdict).toBe("not_met");
  });
});

describe("what cannot be read", () => {
  test.each<Record<string, string>>([{}, { land: "NW" }, { unbekannt: "1" }])(
    "an address without answers is the empty start, also with a choice made before: %j",
    async (query) => {
      const page = await estimate(query);
      expect(page).toMatchObject({ result: null, errors: [] });
      expect(page.typed.land).toBe(query.land ?? "");
    },
  );

  test.each<[Record<string, string>, string, string]>([
    [{ art: "standard", gemeinden: "3" }, "land", "Wählen Sie das Land."],
    [{ land: "BY", art: "standard", gemeinden: "3" }, "land", "Wählen Sie das Land."],
    [{ land: "HE", gemeinden: "3" }, "art", "Wählen Sie, worum es geht."],
    [{ land: "NW", art: "feasibility-study", gemeinden: "3" }, "art", "In Nordrhein-Westfalen gibt es"],
    [{ land: "HE", art: "standard" }, "gemeinden", "wie viele Kommunen zusammenarbeiten"],
    [{ land: "HE", art: "standard", gemeinden: "zwei" }, "gemeinden", "Tragen Sie eine ganze Zahl ein"],
    [{ land: "HE", art: "standard", gemeinden: "-1" }, "gemeinden", "Tragen Sie eine ganze Zahl ein"],
    [{ land: "HE", art: "standard", gemeinden: "101" }, "gemeinden", "höchstens 100"],
    [{ land: "HE", art: "standard", gemeinden: "60", kreise: "60" }, "gemeinden", "zusammen höchstens 100"],
    [{ land: "HE", art: "extension", gemeinden: "3" }, "neue", "wie viele Kommunen neu hinzukommen"],
    [{ land: "HE", art: "extension", gemeinden: "3", neue: "4" }, "neue", "höchstens so viele"],
    [{ land: "HE", art: "fire-brigade-merger" }, "feuerwehren", "wie viele Ortsteilfeuerwehren"],
    [{ land: "HE", art: "standard", gemeinden: "3", kreis: "05762" }, "kreis", "in Hessen"],
    [
      { land: "HE", art: "standard", gemeinden: "3", beginn: "31.02.2027" },
      "beginn",
      "gibt es im Kalender nicht",
    ],
    [{ land: "NW", art: "standard", gemeinden: "3", ausgaben: "1234.56" }, "ausgaben", "Punkt oder Komma"],
  ])("%j: %s, %s", async (query, field, message) => {
    const { result, errors, typed } = await estimate(sent(query));
    expect(result).toBeNull();
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(errors[0]?.message).toContain(message);
    expect(typed).toMatchObject(query);
  });

  test("several mistakes are told at once", async () => {
    const { errors } = await estimate(
      sent({ land: "NW", art: "standard", gemeinden: "x", ausgaben: "y", beginn: "z" }),
    );
    expect(errors.map(({ field }) => field)).toEqual(["gemeinden", "beginn", "ausgaben"]);
  });

  test("answers to questions of the other state are passed over", async () => {
    const query = {
      land: "HE",
      art: "standard",
      gemeinden: "3",
      ausgaben: "unlesbar",
      grenze: "ja",
      neue: "99",
    };
    const { result, errors } = await estimate(sent(query));
    expect(errors).toEqual([]);
    expect(result?.amount.cents).toBe(7_500_000);
  });
});

test("whatever stands in the address, the page answers with a result, with messages or with the start", () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("HE", "NW", "standard", "extension", "3", "0", "1.000", "ja", "31.12.2026", "06633"),
  );
  const names = [
    "land",
    "art",
    "gemeinden",
    "kreise",
    "neue",
    "feuerwehren",
    "grenze",
    "ausgaben",
    "beginn",
    "kreis",
  ];
  const query = fc.dictionary(fc.constantFrom(...names), word);
  fc.assert(
    fc.property(query, (given) => {
      const read = readEstimate(new URLSearchParams(given), TODAY);
      if (!("gemeinden" in given)) expect(read.kind).toBe("empty");
      if (read.kind === "refused") expect(read.errors.length).toBeGreaterThan(0);
      if (read.kind === "read") {
        const { state, category } = read.answers;
        expect(programmes.some((one) => one.state === state && one.categories.includes(category))).toBe(true);
      }
    }),
  );
});
