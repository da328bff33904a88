import { expect, test } from "vitest";
import { foreignIssuer } from "~/forms/comparison/issuer";
import { sameFiles } from "~/forms/comparison/same-files";
import type { Participant } from "~/rules/facts/facts";
import { EXTRACTS, HESSE, RHINE } from "./extracts";

const named = (name: string): Participant => {
  const found = [...HESSE.participants, ...RHINE.participants].find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const issued: [string, string, string, string | null][] = [
  ["its own body", "Niestetal", "Sitzung der Gemeindevertretung der Gemeinde Niestetal am 17.08.2021", null],
  ["its own body without a title", "Niestetal", "Niederschrift der Gemeindevertretung Niestetal", null],
  [
    "another participant's",
    "Niestetal",
    "14. Sitzung der Gemeindevertretung der Gemeinde Kaufungen: Zusammenarbeit mit Niestetal",
    "Gemeindevertretung der Gemeinde Kaufungen",
  ],
  [
    "one that takes no part",
    "Niestetal",
    "Sitzung der Stadtverordnetenversammlung der Stadt Bad Emstal am 04.10.2021",
    "Stadtverordnetenversammlung der Stadt Bad Emstal",
  ],
  [
    "the district instead of its town of the same name",
    "Höxter",
    "Sitzung des Kreistages des Kreises Höxter am 10.03.2022",
    "Kreistages des Kreises Höxter",
  ],
  [
    "the town instead of its district of the same name",
    "Kreis Höxter",
    "12. Sitzung des Rates der Stadt Höxter",
    "Rates der Stadt Höxter",
  ],
  ["the district itself", "Kreis Höxter", "Kreistag des Kreises Höxter, Niederschrift", null],
  [
    "its own, which names the resolution of another",
    "Höxter",
    "Rat der Stadt Höxter. Der Rat der Stadt Bad Driburg hat zugestimmt.",
    null,
  ],
  [
    "its letterhead, then that of another",
    "Höxter",
    "Stadt Höxter – Der Bürgermeister. Der Rat beschließt wie der Rat der Stadt Bad Driburg.",
    null,
  ],
  ["no body at all", "Höxter", "Der Vorschlag wird angenommen.", null],
  ["the word Rat in lower case", "Höxter", "Man suchte rat der Stadt Bad Driburg zu geben.", null],
];

test.each(issued)("who issued: %s", (_, participant, text, who) => {
  expect(foreignIssuer([text], named(participant))?.who ?? null).toBe(who);
});

test("no good extract is taken for another's, and that of another town is", () => {
  for (const { of, text, not, name } of EXTRACTS) {
    const [lead] = of.participants;
    if (!lead) throw new Error("nobody takes part");
    const foreign = not.participants === "not-found" && not.body === "differs";
    expect(foreignIssuer([text], lead) !== null, name).toBe(foreign);
  }
});

test("the quote holds the words that were seen", () => {
  const text = "Auszug. Sitzung der Gemeindevertretung der Gemeinde Kau-\nfungen am 17.08.2021";
  const found = foreignIssuer([text], named("Niestetal"));
  expect(found?.quote).toContain(found?.who);
});

const TEXT = "Die Gemeindevertretung beschließt die Zusammenarbeit im Standesamtswesen.";
const file = (owner: string, sha256: string, text: string | null) => ({
  documentId: `${owner} ${sha256}`,
  owner,
  sha256,
  pages: text === null ? null : [text],
});

test.each<[string, Parameters<typeof sameFiles>[0], [string, unknown][]]>([
  [
    "the same bytes, unread",
    [file("A", "1", null), file("B", "1", null)],
    [
      ["A 1", [{ owner: "B", bytes: true }]],
      ["B 1", [{ owner: "A", bytes: true }]],
    ],
  ],
  [
    "other bytes, the same words otherwise set",
    [file("A", "1", TEXT), file("B", "2", TEXT.replaceAll(" ", "\n").replace("Zusammen", "Zusam-\nmen"))],
    [
      ["A 1", [{ owner: "B", bytes: false }]],
      ["B 2", [{ owner: "A", bytes: false }]],
    ],
  ],
  ["one owner's own two", [file("A", "1", TEXT), file("A", "1", TEXT)], []],
  ["scans, which have no words", [file("A", "1", ""), file("B", "2", "")], []],
  ["other words", [file("A", "1", TEXT), file("B", "2", `${TEXT} Ja.`)], []],
])("same files: %s", (_, files, twins) => {
  expect([...sameFiles(files)]).toEqual(twins);
});
