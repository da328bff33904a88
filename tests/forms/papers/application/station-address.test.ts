import { expect, it, test } from "vitest";
import { ruleReportBlocks } from "~/forms/papers/application/rule-report";
import { addressOfStation } from "~/forms/papers/application/station-address";
import { paperAsText } from "~/forms/papers/text/text";
import { check, findProgramme } from "~/rules";
import type { Station } from "~/rules/report/report";
import { caseApplication } from "~/tests/forms/cases";

function programme(id: string) {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

it.each<[string, string, Station["role"], string[]]>([
  ["he-2016", "Landrat des Landkreises Kassel", "supervision", ["Anschrift bitte ergänzen"]],
  ["he-2021", "Regierungspräsidium Kassel", "supervision", ["Anschrift bitte ergänzen"]],
  [
    "he-2016",
    "Hessisches Ministerium des Innern und für Sport",
    "grant-authority",
    ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"],
  ],
  [
    "he-2021",
    "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz",
    "grant-authority",
    ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"],
  ],
  ["nw-2021", "Bezirksregierung Detmold", "grant-authority", ["Anschrift bitte ergänzen"]],
])("%s: the address of %s", (id, station, role, lines) => {
  expect(addressOfStation({ station, role, sources: [] }, programme(id))).toEqual(lines);
});

test("the report prints why the upper authority comes first, with the figure and where it is from", () => {
  const application = caseApplication("niestetal-complete");
  const participants = application.participants.map(({ population: _, ...participant }) => participant);
  const inhabitants = { asOf: "2021-06-30", of: (key: string) => (key === "06633024" ? 50_001 : 1) };
  const report = check({ ...application, participants }, { on: "2021-08-17", inhabitants });
  const text = paperAsText({
    title: "",
    subject: "",
    author: "",
    date: "2021-08-17",
    draft: false,
    blocks: ruleReportBlocks(report, "Rahmenvereinbarung"),
  });
  expect(text).toMatch(
    /- Regierungspräsidium Kassel · Aufgabe: Kommunalaufsicht, gibt den Antrag weiter\s+Söhrewald hat mehr als 50\.000 Einwohner \(nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 30\.06\.2021: 50\.001\)\./,
  );
  expect(text).not.toContain("Landrat");
});
