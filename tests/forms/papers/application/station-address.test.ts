import { expect, it, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { ruleReportBlocks } from "~/forms/papers/application/rule-report";
import { addressOfStation } from "~/forms/papers/application/station-address";
import { paperAsText } from "~/forms/papers/text/text";
import type { DraftApplication } from "~/forms/schema/application";
import { check, findProgramme } from "~/rules";
import type { Station } from "~/rules/report/report";
import { caseApplication } from "~/tests/forms/cases";

function programme(id: string) {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

const station = (office?: string): Station => ({
  station: "",
  role: "supervision",
  sources: [],
  ...(office !== undefined && { office }),
});
const MINISTRY = ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"];

it.each<[string, string | undefined, string[], boolean]>([
  ["he-2016", "landrat:06633", ["Wilhelmshöher Allee 19-21", "34117 Kassel"], true],
  ["he-2021", "landrat:06636", ["Schlossplatz 1", "37269 Eschwege"], false],
  ["he-2021", "rp:kassel", ["Am Alten Stadtschloss 1", "34117 Kassel"], true],
  ["he-2016", "ministry:he", MINISTRY, false],
  ["he-2021", "ministry:he", MINISTRY, false],
  ["nw-2021", "bezreg:detmold", ["Leopoldstraße 15", "32756 Detmold"], false],
  ["nw-2021", "bezreg:koeln", ["50606 Köln"], false],
  // A Kreis newer than the list, and a report from before offices had keys: the name stands alone.
  ["he-2021", "landrat:06637", [], false],
  ["he-2021", undefined, [], false],
])("%s: the address of %s", (id, office, lines, isUnconfirmed) => {
  const address = addressOfStation(station(office), { programme: programme(id) });
  expect(address.lines).toEqual(lines);
  expect(address.unconfirmed !== null).toBe(isUnconfirmed);
});

test("the address that a version gives its ministry goes before the list", () => {
  const he2021 = programme("he-2021");
  const moved = { ...he2021, authority: { ...he2021.authority, ministryAddress: ["Neue Straße 1"] } };
  expect(addressOfStation(station("ministry:he"), { programme: moved }).lines).toEqual(["Neue Straße 1"]);
  expect(addressOfStation(station("rp:kassel"), { programme: moved }).lines).not.toContain("Neue Straße 1");
});

test.each<[string, string[] | undefined, string[] | undefined, string]>([
  ["nobody says anything", undefined, undefined, "Am Alten Stadtschloss 1"],
  ["the operator has corrected it", undefined, ["Neue Straße 2"], "Neue Straße 2"],
  ["the lead wants another one", ["Dezernat 21", "Neue Straße 3"], ["Neue Straße 2"], "Dezernat 21"],
  ["the lead has only named the office", [], ["Neue Straße 2"], "Neue Straße 2"],
])("in the letter, where %s", (_, own, kept, first) => {
  const application = caseApplication("niestetal-complete");
  const { applicationDate: on = "" } = application;
  const input = {
    application: own
      ? { ...application, officeAddresses: [{ office: "rp:kassel", lines: own }] }
      : application,
    report: check(application, { on }),
    enclosures: [],
    draft: false,
    printedOn: on,
    ...(kept && { keptAddresses: new Map([["rp:kassel", { lines: kept }]]) }),
  };
  const via = applicationPaper(input).blocks.find(
    (block) => block.kind === "address" && block.label === "auf dem Dienstweg über",
  );
  const lines = via?.kind === "address" ? via.lines : [];
  expect(lines[lines.indexOf("Regierungspräsidium Kassel") + 1]).toBe(first);
});

test("no address that is only secondary is marked in the letter, and no placeholder stands in it", () => {
  const application = caseApplication("niestetal-complete");
  const { applicationDate: on = "" } = application;
  const report = check(application, { on });
  const text = paperAsText(
    applicationPaper({ application, report, enclosures: [], draft: false, printedOn: on }),
  );
  expect(text).toContain("Wilhelmshöher Allee 19-21");
  expect(text).not.toMatch(/ergänzen|mittelbar belegt \(/);
});

test("a row begun for an address and left empty says nothing in the letter; half a row says what it has", () => {
  const application = caseApplication("niestetal-complete");
  const { applicationDate: on = "" } = application;
  const report = check(application, { on });
  const said = (officeAddresses: DraftApplication["officeAddresses"]) =>
    paperAsText(
      applicationPaper({
        application: { ...application, officeAddresses },
        report,
        enclosures: [],
        draft: false,
        printedOn: on,
      }),
    ).match(/Anschrift einer anderen Stelle.*/g);
  expect(said([{}])).toBeNull();
  expect(said([{ lines: ["Neue Straße 4"] }])).toEqual([expect.stringContaining("Neue Straße 4")]);
  expect(said([{ office: "landrat:06631" }])?.join()).not.toContain("keine Angabe");
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
    blocks: ruleReportBlocks(report, { programmeTitle: "Rahmenvereinbarung" }),
  });
  expect(text).toMatch(
    /- Regierungspräsidium Kassel · Aufgabe: Kommunalaufsicht, gibt den Antrag weiter\s+Söhrewald hat mehr als 50\.000 Einwohner \(nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 30\.06\.2021: 50\.001\)\./,
  );
  expect(text).not.toContain("Landrat");
});
