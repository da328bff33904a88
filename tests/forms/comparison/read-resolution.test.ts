import { expect, test } from "vitest";
import { readResolution } from "~/forms/comparison/read-resolution";
import { readValues } from "~/forms/known/read-values";

const EXTRACT =
  "Auszug aus der Niederschrift über die Sitzung der Gemeindevertretung am 21.05.2022. TOP 6: Beitritt zur gemeinsamen Personalverwaltung. Die Gemeindevertretung beschließt den Beitritt mit 22 Ja-Stimmen, 2 Nein-Stimmen und 1 Enthaltung.";

test("what a resolution says in one way is read, with the words around it", () => {
  const { body, date, agendaItem, votes } = readResolution([EXTRACT]);
  expect([body?.value, date?.value, agendaItem?.value]).toEqual(["Gemeindevertretung", "2022-05-21", "6"]);
  expect(votes?.value).toEqual({ for: 22, against: 2, abstentions: 1 });
  expect(date?.quote).toContain("am 21.05.2022");
});

test.each([
  ["two bodies", `${EXTRACT} Der Kreistag war eingeladen.`, "body"],
  ["two sessions", `${EXTRACT} Protokoll der Sitzung am 28.05.2022.`, "date"],
  ["two items", `${EXTRACT} TOP 7: Verschiedenes.`, "agendaItem"],
  [
    "two votes",
    `${EXTRACT} ${".".repeat(100)} Der Haushalt wird mit 20 Ja-Stimmen und 5 Nein-Stimmen beschlossen.`,
    "votes",
  ],
] as const)("%s: nobody knows which is meant", (_, text, what) => {
  expect(readResolution([text])[what]).toBeUndefined();
});

test("each is offered at its field, and says that a machine read it", () => {
  const known = readValues([EXTRACT], "beschluss.pdf");
  expect(known.map(({ path, value }) => [path, value])).toEqual([
    ["resolution.body", "Gemeindevertretung"],
    ["resolution.date", "2022-05-21"],
    ["resolution.agendaItem", "6"],
    ["resolution.votesFor", 22],
    ["resolution.votesAgainst", 2],
    ["resolution.abstentions", 1],
  ]);
  expect(known[0]?.said).toContain("beschluss.pdf");
  expect(readValues(["Haushaltssatzung"], "anderes.pdf")).toEqual([]);
});
