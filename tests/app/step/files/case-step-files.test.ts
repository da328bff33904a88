import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { filesPath } from "~/app/addresses/case";
import { readingsSettled } from "~/app/reading/read-due-documents.server";
import { action } from "~/app/step/files/case-step-files";
import { PERSON } from "~/app/step/form/form-basis";
import { bufferOwner } from "~/app/step/save/buffer-owner.server";
import { TAKE_BACK } from "~/app/step/upload/upload-answer";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { requestClearance } from "~/db/clearances/request-clearance";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import {
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";
import { minutesPdf } from "~/tests/e2e/story/resolution-file";

const MAIL = "amt@soehrewald.example";
const OWN = "Sitzung der Gemeindevertretung der Gemeinde Niestetal über die gemeinsame Personalverwaltung";
let minutes: Uint8Array;
let others: Uint8Array;
beforeAll(async () => {
  minutes = await minutesPdf(["Auszug", OWN]);
  others = await minutesPdf(["Auszug", OWN.replace("Niestetal", "Kaufungen")]);
});

const answered = z.object({
  document: z.string().nullable(),
  files: z.object({
    documents: z.array(
      z.object({ id: z.string(), name: z.string(), added: z.string(), copyKind: z.string().nullable() }),
    ),
    earlier: z.array(z.object({ name: z.string(), ended: z.string() })),
    doubts: z.array(z.object({ participant: z.string(), fact: z.string() })),
    comparisons: z.array(z.unknown()),
  }),
  hints: z.object({ steps: z.array(z.unknown()) }),
});

const field = (section: string) => `datei.${section}.resolution`;

async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const id = await draft(db, lead);
  const send = async (
    entries: [string, string | File][],
    who: { email: string; actor: Actor } | null = lead,
  ) => {
    const form = new FormData();
    form.append(PERSON, who ? bufferOwner(who.actor) : "");
    for (const [name, value] of entries) form.append(name, value);
    const cookie = who ? { cookie: await cookieOf(db, who.email) } : {};
    const params = { application: id, step: "beschluesse" };
    const done = await outcome(
      action(argumentsOf(db, params, { path: filesPath(id, "beschluesse"), form, ...cookie })),
    );
    await readingsSettled(db);
    if (!(done instanceof Response)) throw new Error("no answer");
    return { status: done.status, body: await done.json() };
  };
  const names = async () =>
    (await loadApplication(db, lead.actor, id))?.documents.map(({ section, name }) => `${section} ${name}`);
  return { db, lead, id, send, names };
}

const pdfFile = (name: string, bytes: Uint8Array) =>
  new File([Buffer.from(bytes)], name, { type: "application/pdf" });

test("a chosen file is stored at once; the answer has what the step then shows", async () => {
  const { send, names } = await world();
  const { status, body } = await send([
    [`abschrift.${LEAD_PART}.resolution`, "scan"],
    [field(LEAD_PART), pdfFile("Auszug.pdf", minutes)],
  ]);
  const answer = answered.parse(body);
  expect(status).toBe(200);
  expect(answer.files.documents).toMatchObject([
    { id: answer.document, name: "Auszug.pdf", copyKind: "scan" },
  ]);
  expect(answer.files.documents[0]?.added).toMatch(/^\d\d:\d\d$/);
  expect(answer.hints.steps.length).toBeGreaterThan(3);
  expect(answer.files.comparisons.length).toBe(1);
  expect(await names()).toEqual([`${LEAD_PART} Auszug.pdf`]);
});

test("an upload taken back gives its place to the file before it", async () => {
  const { send, names } = await world();
  await send([[field(LEAD_PART), pdfFile("alt.pdf", minutes)]]);
  const { body } = await send([[field(LEAD_PART), pdfFile("neu.pdf", others)]]);
  const { document } = answered.parse(body);
  const back = answered.parse((await send([[TAKE_BACK, document ?? ""]])).body);
  expect(back.document).toBeNull();
  expect(back.files.documents.map(({ name }) => name)).toEqual(["alt.pdf"]);
  expect(back.files.earlier).toMatchObject([{ name: "neu.pdf", ended: "replaced" }]);
  expect(await names()).toEqual([`${LEAD_PART} alt.pdf`]);
});

test("the same file for a second participant, and one that another body issued, are said with the answer", async () => {
  const { send } = await world();
  await send([[field(LEAD_PART), pdfFile("a.pdf", others)]]);
  // Read meanwhile; the second answer knows both.
  const { body } = await send([[field(PARTNER_PART), pdfFile("b.pdf", others)]]);
  const said = answered.parse(body).files.doubts.map(({ participant, fact }) => `${participant}: ${fact}`);
  expect(said).toContain("Söhrewald: Diese Datei ist dieselbe wie die von Niestetal.");
  expect(said).toContain(
    "Niestetal: Beschlossen hat nach der Datei eine andere Stelle als bei Niestetal: „Gemeindevertretung der Gemeinde Kaufungen“.",
  );
});

const refused: [string, string, () => File, RegExp][] = [
  [
    "no PDF",
    field(LEAD_PART),
    () => pdfFile("Brief.docx", Buffer.from("PK word")),
    /ist kein PDF\. Speichern Sie/,
  ],
  ["empty", field(LEAD_PART), () => pdfFile("leer.pdf", new Uint8Array()), /ist leer\. Wählen Sie/],
  [
    "a place that is not asked",
    "datei.agreement.agreement",
    () => pdfFile("a.pdf", minutes),
    /Hier kann keine Datei/,
  ],
];

test.each(refused)(
  "a file is refused with the reason and nothing is stored: %s",
  async (_, name, file, reason) => {
    const { send, names } = await world();
    const { status, body } = await send([[name, file()]]);
    expect(status).toBe(422);
    expect(body.text).toMatch(reason);
    expect(await names()).toEqual([]);
  },
);

test("a partner puts no file into the part of another, and takes none back", async () => {
  const { db, lead, id, send, names } = await world();
  const { body } = await send([[field(LEAD_PART), pdfFile("a.pdf", minutes)]]);
  const { document } = answered.parse(body);
  const other = { email: MAIL, actor: await partner(db, lead.actor, id, MAIL) };
  expect((await send([[field(LEAD_PART), pdfFile("b.pdf", minutes)]], other)).status).toBe(422);
  expect((await send([[TAKE_BACK, document ?? ""]], other)).status).toBeGreaterThanOrEqual(403);
  expect(await names()).toEqual([`${LEAD_PART} a.pdf`]);
});

test("while the part is with its approver, the answer says so and nothing is stored", async () => {
  const { db, lead, id, send, names } = await world();
  await requestClearance(db, lead.actor, { applicationId: id, part: "lead", noticeMail, now: NOW });
  const { status, body } = await send([[field(LEAD_PART), pdfFile("a.pdf", minutes)]]);
  expect(status).toBe(409);
  expect(body.text).toContain("Freigabe");
  expect(await names()).toEqual([]);
});

test("whoever has signed in since, or nobody, stores nothing", async () => {
  const { db, lead, id, send, names } = await world();
  const other = await partner(db, lead.actor, id, MAIL);
  const borrowed = { email: MAIL, actor: lead.actor };
  expect(other.personId).not.toBe(lead.actor.personId);
  expect((await send([[field(LEAD_PART), pdfFile("a.pdf", minutes)]], borrowed)).status).toBe(409);
  expect((await send([[field(LEAD_PART), pdfFile("a.pdf", minutes)]], null)).status).toBe(401);
  expect(await names()).toEqual([]);
});
