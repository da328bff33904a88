import { describe, expect, it } from "vitest";
import type { Agreement, Facts } from "~/rules";
import { haan, hesse, kreisMettmann, niestetal, northRhine } from "~/rules/conditions/rule/sample";
import { type Days, scheduled } from "./plans";

const act = (supervisoryAct: Agreement["supervisoryAct"], rest: Partial<Agreement> = {}): Agreement => ({
  form: "public-law-agreement",
  signedOn: "2022-05-02",
  ...rest,
  supervisoryAct,
});
const decides = <T extends Facts["participants"][number]>(participant: T, date: string): T => ({
  ...participant,
  resolution: { ...participant.resolution, date },
});
const undecided = <T extends Facts["participants"][number]>({ resolution: _, ...rest }: T) => rest;

type Row = [what: string, facts: Facts, days: Days, problems: [id: string, kind: string][], on?: string];

const ROWS: Row[] = [
  ["NRW, alles in Ordnung", northRhine(), {}, []],
  ["Hessen, Beginn vor dem Antrag", hesse(), {}, []],
  [
    "Beschluss nach dem Antrag",
    northRhine({ participants: [haan, decides(kreisMettmann, "2022-06-20")] }),
    {},
    [["resolution-after-application", "impossible"]],
  ],
  [
    "Beschluss nach dem Antrag, als Ergänzung gefasst",
    northRhine({ participants: [haan, decides(kreisMettmann, "2022-06-20")] }),
    {},
    [["resolution-after-application", "unusual"]],
    "2022-06-20",
  ],
  [
    "Beschluss am Tag des Antrags",
    northRhine({ participants: [haan, decides(kreisMettmann, "2022-06-15")] }),
    {},
    [],
  ],
  [
    "NRW, Beginn vor dem Antrag",
    northRhine({ project: { startsOn: "2022-06-14" } }),
    {},
    [["start-before-application", "impossible"]],
  ],
  [
    "NRW, Beginn am Antragstag",
    northRhine({ project: { startsOn: "2022-06-15" } }),
    {},
    [["start-before-application", "unusual"]],
  ],
  [
    "NRW, die Sitzungen lassen den Antrag nicht vor dem Beginn zu",
    northRhine({
      applicationDate: undefined,
      participants: [haan, undecided(kreisMettmann)],
      project: { startsOn: "2022-10-01" },
    }),
    { councils: { "05158": "2022-10-10" } },
    [["start-before-application", "impossible"]],
  ],
  [
    "unterschrieben vor dem Beschluss",
    hesse({ agreement: { form: "public-law-agreement", signedOn: "2022-03-09", effectiveOn: "2023-01-01" } }),
    {},
    [["signing-before-resolution", "unusual"]],
  ],
  [
    "Genehmigung vor der Vorlage",
    northRhine({ agreement: act({ submittedOn: "2022-05-10", grantedOn: "2022-05-09" }) }),
    {},
    [["approval-before-submission", "impossible"]],
  ],
  [
    "NRW, Bekanntmachung vor der Genehmigung",
    northRhine({
      agreement: act({ submittedOn: "2022-05-03", grantedOn: "2022-05-20", publishedOn: "2022-05-19" }),
    }),
    {},
    [["publication-before-approval", "impossible"]],
  ],
  [
    "Hessen, Bekanntmachung vor der Genehmigung: keine Quelle schließt es aus",
    hesse({
      agreement: act(
        { kind: "approval", submittedOn: "2022-05-03", grantedOn: "2022-05-20", publishedOn: "2022-05-19" },
        { mode: "delegation" },
      ),
    }),
    {},
    [["publication-before-approval", "unusual"]],
  ],
  [
    "NRW, wirksam am Tag der Bekanntmachung",
    northRhine({
      agreement: act(
        { submittedOn: "2022-05-03", grantedOn: "2022-05-19", publishedOn: "2022-05-31" },
        { effectiveOn: "2022-05-31" },
      ),
    }),
    {},
    [["effective-before-publication", "impossible"]],
  ],
  [
    "NRW, wenig Zeit für die Genehmigung",
    northRhine({ agreement: act({ submittedOn: "2022-12-20" }, { effectiveOn: "2023-01-01" }) }),
    {},
    [["little-time-for-approval", "hint"]],
  ],
  [
    "nach dem Ende des Programms",
    northRhine({ applicationDate: undefined, project: { startsOn: "2027-06-01" } }),
    { submission: "2027-01-04" },
    [["application-after-programme", "impossible"]],
  ],
  [
    "nach dem Ende des Programms, vorsorglich auch nach einer Nachfolgeregelung",
    northRhine({ applicationDate: undefined, asPrecaution: true, project: { startsOn: "2027-06-01" } }),
    { submission: "2027-01-04" },
    [["application-after-programme", "unusual"]],
  ],
  [
    "Hessen in unsicheren Tagen",
    hesse({ applicationDate: undefined }),
    { submission: "2026-12-10" },
    [["application-after-programme", "unusual"]],
  ],
  ["Hessen am letzten sicheren Tag", hesse({ applicationDate: undefined }), { submission: "2026-12-01" }, []],
  [
    "eine Sitzung an Fronleichnam",
    hesse({ applicationDate: undefined, participants: [undecided(niestetal)] }),
    { councils: { "06633020": "2023-06-08" } },
    [["day-off:council:06633020", "hint"]],
  ],
  [
    "Allerheiligen ist in Hessen ein Arbeitstag",
    hesse({ applicationDate: undefined, participants: [undecided(niestetal)] }),
    { councils: { "06633020": "2022-11-01" } },
    [],
  ],
  [
    "in Nordrhein-Westfalen nicht",
    northRhine({ applicationDate: undefined, participants: [undecided(haan)], project: {} }),
    { councils: { "05158008": "2022-11-01" } },
    [["day-off:council:05158008", "hint"]],
  ],
  [
    "der geplante Tag ist vorbei",
    hesse({ applicationDate: undefined, participants: [undecided(niestetal)] }),
    { councils: { "06633020": "2022-06-14" } },
    [["plan-over:council:06633020", "hint"]],
  ],
  [
    "der geplante Tag ist heute",
    hesse({ applicationDate: undefined, participants: [undecided(niestetal)] }),
    { councils: { "06633020": "2022-06-15" } },
    [],
  ],
];

describe("was an der Reihenfolge nicht stimmt", () => {
  it.each(ROWS)("%s", (_what, facts, days, problems, on) => {
    const found = scheduled(facts, days, on).problems;
    expect(found.map(({ id, kind }) => [id, kind])).toEqual(problems);
  });

  it("jeder Satz sagt, was ist und was zu tun ist, mit Tagen und ohne Ausruf", () => {
    const texts = ROWS.flatMap(([, facts, days]) => scheduled(facts, days).problems.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(12);
    for (const text of texts) {
      expect(text).toMatch(/\d\d\.\d\d\.\d{4}/);
      expect(text).toMatch(/(Prüfen|Berichtigen|Fragen|Stellen|Legen|Unterschreiben|Tragen) Sie /);
      expect(text).not.toMatch(/undefined|!|\d{4}-\d\d|\b[Bb]itte\b/);
    }
  });

  it("das Schlimmste steht oben", () => {
    const participants = [haan, decides(kreisMettmann, "2022-06-19")];
    const { problems } = scheduled(northRhine({ participants, project: { startsOn: "2022-06-15" } }));
    expect(problems.map(({ kind }) => kind)).toEqual(["impossible", "unusual", "hint"]);
  });
});

it.each([
  ["Hessen", hesse({ applicationDate: undefined }), "2026-12-10"],
  ["NRW", northRhine({ applicationDate: undefined }), "2027-01-04"],
] as const)("%s: der letzte Tag des Programms ist auch hier nur mittelbar belegt", (_, facts, submission) => {
  const { problems, milestones } = scheduled(facts, { submission });
  const late = problems.find(({ id }) => id === "application-after-programme");
  expect(late?.source?.certainty).toBe("secondary");
  expect(late?.source).toEqual(milestones.find(({ id }) => id === "programme-end")?.source);
});

it("sagt von einem Land nur, was sein Programm verlangt", () => {
  const { problems } = scheduled(northRhine({ project: { startsOn: "2022-06-14" } }));
  expect(problems[0]?.text).toContain("Der Antrag muss vor dem Beginn gestellt sein.");
  expect(problems[0]?.text).not.toContain("Nordrhein-Westfalen");
});
