import { expect, test } from "vitest";
import { placeOfFile } from "~/app/step/files/place-of-file.server";
import { setOf } from "~/tests/forms/fields/set-of";

const set = setOf("hoexter-2022");
const [lead] = set.participants;
const part = `participant:${lead?.id}`;

test.each([
  ["agreement", "agreement", "/antraege/x/schritt/vereinbarung#datei.agreement.agreement"],
  [part, "resolution", `/antraege/x/schritt/beschluesse#datei.${part}.resolution`],
  ["costs-after", "cost-overview", "/antraege/x/schritt/kosten#datei.costs-after.cost-overview"],
  ["participant:gone", "resolution", "/antraege/x"],
])("a file of %s, %s, has its place at %s", (section, kind, place) => {
  expect(placeOfFile("x", set, { section, kind })).toBe(place);
});
