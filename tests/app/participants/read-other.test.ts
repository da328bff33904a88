import { expect, test } from "vitest";
import { readOther } from "~/app/participants/read-other.server";

const formOf = (texts: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  return form;
};

const SOEHREWALD = { name: "Söhrewald", kind: "municipality", key: "06633024" };

test.each([
  ["as it is", SOEHREWALD],
  ["with what no eye sees", { ...SOEHREWALD, name: "Söhre\u00adwald", key: "\u200b06633024" }],
  ["with its umlaut as two characters", { ...SOEHREWALD, name: "So\u0308hrewald" }],
  ["with a key in groups", { ...SOEHREWALD, key: "06 6 33 024" }],
])("the other participant is read %s", (_, typed) => {
  const read = { data: SOEHREWALD, typed: SOEHREWALD };
  expect(readOther(formOf(typed), [])).toEqual({ ok: true, ...read });
  expect(readOther(new URLSearchParams(typed), [{ name: "Anders" }])).toEqual({ ok: true, ...read });
  expect(readOther(formOf(typed), [{ name: "Söhrewald", key: "06633024" }])).toMatchObject({
    ok: false,
    errors: [{ field: "key", message: expect.stringContaining("hat schon Söhrewald") }],
  });
});

test.each([
  ["name", { name: "\u200b" }, "Tragen Sie den Namen ein."],
  ["kind", { kind: "town" }, "Wählen Sie die Art."],
  ["key", { key: "123" }, "Dieser Schlüssel hat 3 Ziffern."],
])("the other participant is refused at its %s", (field, wrong, message) => {
  const typed = { ...SOEHREWALD, ...wrong };
  const errors = [{ field, message: expect.stringContaining(message) }];
  expect(readOther(formOf(typed), [])).toEqual({ ok: false, errors, typed });
});
