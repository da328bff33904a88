import { expect, test } from "vitest";
import { readInvitation } from "~/app/participants/read-invitation.server";
import { action } from "~/app/sign-in/sign-in";
import { addPerson } from "~/db/people/organisations";
import { listMails } from "~/db/telling/outbox";
import { argumentsOf } from "~/tests/app/visit";
import { freshDatabase, NOW } from "~/tests/db/world";

const EMAIL = "amt@söhrewald.example";

const formOf = (texts: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  return form;
};

const WRITTEN: [string, string][] = [
  ["as it is", EMAIL],
  ["with what no eye sees", `\u200b${EMAIL}\u00ad\ufeff`],
  ["with its umlaut as two characters", EMAIL.normalize("NFD")],
  ["as a mail program copies it", `Amt <${EMAIL}>`],
];

test.each(WRITTEN)("signing in understands the address %s", async (_, email) => {
  const db = await freshDatabase();
  await addPerson(db, { name: "Amt", email: EMAIL, now: NOW });
  const answer = await action(argumentsOf(db, {}, { path: "/anmelden", form: formOf({ email }) }));
  expect(answer).toMatchObject({ data: { email: EMAIL, error: null }, init: { status: 200 } });
  expect(await listMails(db)).toMatchObject([{ to: EMAIL }]);
});

test.each(WRITTEN)("an invitation understands the address %s", (_, email) => {
  const read = readInvitation(formOf({ absicht: "einladen", beteiligte: "haan", email }));
  expect(read).toMatchObject({ ok: true, values: { beteiligte: "haan", email: EMAIL } });
});

test.each([
  ["", "Tragen Sie Ihre E-Mail-Adresse ein.", "Tragen Sie die E-Mail-Adresse ein."],
  ["\u200b", "Tragen Sie Ihre E-Mail-Adresse ein.", "Tragen Sie die E-Mail-Adresse ein."],
  ["amt", "Schreiben Sie die Adresse vollständig", "„amt“ ist keine E-Mail-Adresse."],
])("“%s” comes back as typed, with what is wrong", async (email, signingIn, inviting) => {
  const db = await freshDatabase();
  const answer = await action(argumentsOf(db, {}, { path: "/anmelden", form: formOf({ email }) }));
  const said = { email, error: expect.stringContaining(signingIn) };
  expect(answer).toMatchObject({ data: said, init: { status: 422 } });
  const read = readInvitation(formOf({ absicht: "einladen", beteiligte: "haan", email }));
  const errors = [{ field: "email", message: expect.stringContaining(inviting) }];
  expect(read).toMatchObject({ ok: false, refused: { typed: { beteiligte: "haan", email }, errors } });
});
