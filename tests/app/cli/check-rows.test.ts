import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "~/rules";
import { type CaseName, caseJson } from "../../forms/cases";
import { withChange } from "../../forms/interchange/with-change";
import { ikz, ownFolder } from "./command-line";

type Change = [pointer: string, value: unknown];
type Expected = { verdict: string; level: string; words: string };

const ENDS = { kind: "indefinite" };
const hesse = (...changes: Change[]): [CaseName, Change[]] => ["niestetal-complete", changes];
const northRhine = (...changes: Change[]): [CaseName, Change[]] => ["hoexter-2022", changes];

/** Own cases, each a real one with what its row asks for changed. */
const ROWS: [string, string, [CaseName, Change[]], Expected][] = [
  [
    "requested-amount",
    "nach Ermessen",
    hesse(["/category", "joint-administration"]),
    { verdict: "for_authority", level: "must", words: "450.000,00 €" },
  ],
  [
    "requested-amount",
    "zu viel",
    hesse(["/category", "joint-administration"], ["/budget", { items: [], requestedCents: 45_000_001 }]),
    { verdict: "not_met", level: "must", words: "0,01 € mehr" },
  ],
  [
    "supervisory-act",
    "wer genehmigt",
    hesse(),
    { verdict: "open", level: "should", words: "Landrat des Landkreises Kassel (§ 35 Abs. 2 und 4 KGG" },
  ],
  [
    "supervisory-act",
    "genehmigt",
    northRhine(["/agreement/supervisoryAct", { kind: "approval", grantedOn: "2022-05-01" }]),
    { verdict: "met", level: "should", words: "Bezirksregierung Detmold (§ 29 Abs. 4 GkG NRW" },
  ],
  [
    "agreement-content",
    "Text vollständig",
    hesse(["/agreement/term", ENDS], ["/agreement/states", ["parties", "tasks", "compensation"]]),
    { verdict: "met", level: "must", words: "Sie nennt" },
  ],
  [
    "agreement-content",
    "ohne Aufgaben",
    hesse(["/agreement/term", ENDS], ["/agreement/states", ["parties"]]),
    { verdict: "not_met", level: "must", words: "die Aufgaben" },
  ],
  [
    "savings",
    "Grund liegt vor",
    northRhine(["/project/benefit", "better-service"]),
    { verdict: "for_authority", level: "must", words: "beurteilt" },
  ],
  [
    "savings",
    "unter 15 %",
    northRhine(["/project/benefit", "savings"]),
    { verdict: "open", level: "should", words: "Kostenübersicht" },
  ],
  [
    "exemplary-character",
    "Grund liegt vor",
    northRhine(),
    { verdict: "for_authority", level: "must", words: "Begründung liegt bei" },
  ],
  [
    "exemplary-character",
    "ohne Grund",
    northRhine(["/project/exemplaryReason", undefined]),
    { verdict: "open", level: "must", words: "Begründung fehlt" },
  ],
  [
    "notice-period",
    "eigene Folgerung",
    hesse(),
    { verdict: "met", level: "should", words: "Unsere eigene Folgerung" },
  ],
];

test.each(ROWS)("check: %s, %s", async (rule, _, [name, changes], { verdict, level, words }) => {
  const folder = ownFolder();
  const content = changes.reduce<unknown>(
    (json, [pointer, value]) => withChange(json, pointer, value),
    caseJson(name),
  );
  writeFileSync(join(folder, "eigener-fall.json"), JSON.stringify(content));
  const { out, err } = await ikz(["check", "eigener-fall.json", "--json"], folder);
  expect(err).toBe("");
  const report: Report = JSON.parse(out);
  const found = report.findings.find((one) => one.rule === rule);
  expect(found).toMatchObject({ verdict, level });
  expect(found?.text).toContain(words);
});

test("check: what is not asked for rests on no act, on the terminal too", async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, "fall.json"), JSON.stringify(caseJson("niestetal-complete")));
  const { out } = await ikz(["check", "fall.json"], folder);
  expect(out).toContain("in den vorliegenden Quellen nicht genannt");
  expect(out).not.toContain("nicht genannt (");
});
