import { expect, test } from "vitest";
import { readNewApplication } from "~/app/applications/new-application.server";
import { BUILT_IN } from "~/forms/register/built-in";
import { freshDatabase, member } from "~/tests/db/world";

const formOf = (texts: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  return form;
};

const NOTHING = { register: BUILT_IN, profileOf: async () => ({}) };

test.each([
  ["as it is", "Bauhof Söhre", { title: "Bauhof Söhre" }],
  ["with what no eye sees", "\u200bBau\u00adhof Söhre", { title: "Bauhof Söhre" }],
  ["with its umlaut as two characters", "Bauhof So\u0308hre", { title: "Bauhof Söhre" }],
  ["of nothing one sees", "\u200b", {}],
])("a new application takes its title %s", async (_, title, expected) => {
  const { actor, organisationId } = await member(await freshDatabase(), "Söhrewald");
  const read = await readNewApplication(
    actor,
    formOf({ organisation: organisationId, state: "HE", title }),
    NOTHING,
  );
  const stored = read.ok ? read.given.sections.find(({ name }) => name === "case") : undefined;
  expect(stored?.data).toEqual({ state: "HE", category: "standard", ...expected });
});

test("a new application comes back with all that is wrong and all that was typed", async () => {
  const { actor } = await member(await freshDatabase(), "Söhrewald");
  const typed = { organisation: "another", state: "BY", title: "x".repeat(301) };
  const read = await readNewApplication(actor, formOf(typed), NOTHING);
  const errors = [
    { field: "organisation", message: "Wählen Sie die federführende Kommune." },
    { field: "state", message: "Wählen Sie das Land." },
    { field: "title", message: "Der Text ist zu lang: höchstens 300 Zeichen." },
  ];
  expect(read).toEqual({ ok: false, refused: { errors, typed } });
});
