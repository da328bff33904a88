import { describe, expect, it, test } from "vitest";
import { importApplication } from "~/app/applications/import-application";
import { caseView, sealedView } from "~/app/case/case-view.server";
import { checkPage } from "~/app/check/check-page.server";
import { lookUpIntent, readRegisterIntent, takeIntent } from "~/app/step/register/look-up-intent";
import {
  answerRegister,
  completedParticipant,
  typedParticipant,
} from "~/app/step/register/register-form.server";
import { registerNotes, registerPage } from "~/app/step/register/register-page.server";
import { submitCase } from "~/app/submit/submit-case.server";
import { loadApplication } from "~/db/applications/load-application";
import { keepOfficeAddress } from "~/db/offices/office-addresses";
import { replaceRegister } from "~/db/register/register";
import { loadSubmission } from "~/db/submissions/submissions";
import { BUILT_IN } from "~/forms/register/built-in";
import { draft, freshDatabase, LEAD_PART, member, NOW, noticeMail, PARTNER_PART } from "~/tests/db/world";
import { enclosedOf } from "~/tests/e2e/story/enclosed";
import { realCase } from "~/tests/e2e/story/real-case";

const TODAY = "2021-08-17";

test.each([
  ["what no eye sees", "\u200bSöhre\u00adwald", "\ufeff06633024", "Söhrewald", "06633024"],
  ["an umlaut as two characters, a key in groups", "So\u0308hrewald", "06 6 33 024", "Söhrewald", "06633024"],
  ["what is no key", "Söhrewald", "\u200b123", "Söhrewald", "123"],
])("a further participant is read as one sees it: %s", (_, typedName, typedKey, name, key) => {
  const texts = new Map([
    ["neu.name", [typedName]],
    ["neu.kind", ["municipality"]],
    ["neu.key", [typedKey]],
  ]);
  expect(typedParticipant(texts)).toEqual({ name, kind: "municipality", key });
});

async function emptyCase() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const stored = await loadApplication(db, lead.actor, await draft(db, lead));
  if (!stored) throw new Error("the draft is gone");
  return caseView(stored, TODAY);
}

/** The complete case of Niestetal, of which Söhrewald has entered no figure. */
async function wholeCase() {
  const db = await freshDatabase();
  const { actor, organisationId } = await member(db, "Niestetal", "municipality", "06633020");
  const real = realCase("niestetal-complete");
  const application = {
    ...real.application,
    participants: real.application.participants.map(({ population, ...participant }) =>
      participant.name === "Söhrewald" ? participant : { ...participant, population },
    ),
  };
  const files = (await enclosedOf(real)).map(({ name, bytes }) => ({ name, bytes, pages: 1 }));
  const given = { actor, organisationId, application, files, by: "Betreiber", now: NOW };
  const { applicationId } = await importApplication(db, given);
  const load = async () => {
    const stored = await loadApplication(db, actor, applicationId);
    if (!stored) throw new Error("the case is gone");
    return stored;
  };
  return { db, actor, load };
}

test("the imported register decides the Dienstweg where no figure is entered: in the pages and in what is sealed", async () => {
  const { db, actor, load } = await wholeCase();
  const first = (channel: { station: string }[]) => channel[0]?.station;
  expect(first(caseView(await load(), TODAY).report.channel)).toBe("Landrat des Landkreises Kassel");
  const entries = BUILT_IN.entries.map((entry) =>
    entry.name === "Söhrewald" ? { ...entry, population: 50_001 } : entry,
  );
  await replaceRegister(db, { asOf: "2026-06-30", entries, now: NOW });
  const stored = await load();
  const reason =
    "Söhrewald hat mehr als 50.000 Einwohner (nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 30.06.2026: 50.001).";
  expect(checkPage(caseView(stored, TODAY)).channel).toMatchObject([
    { station: "Regierungspräsidium Kassel", address: ["Am Alten Stadtschloss 1", "34117 Kassel"], reason },
    { role: "grant-authority", address: ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"], reason: null },
  ]);
  expect(checkPage(caseView(stored, TODAY)).channel.map(({ doubt }) => doubt?.source?.certainty)).toEqual([
    "secondary",
    undefined,
  ]);
  await keepOfficeAddress(db, { office: "rp:kassel", lines: ["Neu 1"], kind: "corrected", now: NOW });
  expect(checkPage(caseView(await load(), TODAY)).channel[0]).toMatchObject({
    address: ["Neu 1"],
    doubt: null,
  });
  const submitted = await submitCase({
    db,
    actor,
    view: sealedView(stored, TODAY),
    noticeMail,
    now: NOW,
    today: TODAY,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const sealed = await loadSubmission(db, actor, submitted.number);
  expect(sealed?.report.channel[0]).toMatchObject({ station: "Regierungspräsidium Kassel", reason });
});

const DERIVED = {
  resolution: { body: "Gemeindevertretung" },
  signatory: { authority: "Der Gemeindevorstand" },
};

describe("a further participant gets what the register knows of it", () => {
  it.each([
    [
      "name and key are the same body's",
      { name: "Kaufungen", kind: "municipality" as const, key: "06633015" },
      { legalName: "Gemeinde Kaufungen", population: 12_838, ...DERIVED },
    ],
    [
      "what was entered stays",
      { name: "Kaufungen", kind: "municipality" as const, key: "06633015", population: 13_000 },
      { legalName: "Gemeinde Kaufungen", population: 13_000, ...DERIVED },
    ],
    ["another name", { name: "Lohfelden", kind: "municipality" as const, key: "06633015" }, {}],
    ["another kind", { name: "Kaufungen", kind: "association" as const, key: "06633015" }, {}],
    ["no key", { name: "Kaufungen", kind: "municipality" as const }, {}],
    ["an unknown key", { name: "Lohfelden", kind: "municipality" as const, key: "06633099" }, {}],
  ])("%s", async (_, data, more) => {
    expect(completedParticipant(data, await emptyCase())).toEqual({ ...data, ...more });
  });
});

/** What a pressed button makes of a form. */
async function pressed(button: string, fields: Record<string, string>) {
  const wanted = readRegisterIntent(button);
  if (!wanted) throw new Error("no button of the register");
  const texts = new Map(Object.entries(fields).map(([name, text]) => [name, [text]]));
  const { intent, question, ...rest } = answerRegister(texts, wanted, await emptyCase());
  const sent = Object.fromEntries([...rest.texts].map(([name, [text]]) => [name, text]));
  return { intent: intent.kind, question, sent };
}

describe("the buttons of the search without script", () => {
  test("a question for a further participant leaves the form, which is saved, and waits in the address", async () => {
    const { intent, sent, question } = await pressed(lookUpIntent("neu"), {
      "neu.name": "Höxter",
      "neu.kind": "district",
      "neu.key": "057",
      "project.situation": "neu",
    });
    expect([intent, sent]).toEqual(["save", { "project.situation": "neu" }]);
    const { lookUp } = registerPage(await emptyCase(), `http://localhost/schritt/beteiligte?${question}`);
    expect(lookUp).toMatchObject({ target: "neu", text: "Höxter", kind: "district", key: "057" });
    expect(lookUp?.results.map(({ key }) => key)).toEqual(["05762020", "05762"]);
  });

  test.each([
    ["a name in the place of the key is the question", "Kaufungen", "Kaufungen", "06633023"],
    ["a key is none: its participant is looked for", "06633099", "Söhrewald", "06633099"],
    ["nor is an empty place", "", "Söhrewald", ""],
  ])("for a participant %s", async (_, typed, text, kept) => {
    const { sent, question } = await pressed(lookUpIntent(PARTNER_PART), {
      [`${PARTNER_PART}.name`]: "Söhrewald",
      [`${PARTNER_PART}.key`]: typed,
    });
    expect(Object.fromEntries(question ?? [])).toEqual({ fuer: PARTNER_PART, suche: text });
    expect(sent[`${PARTNER_PART}.key`]).toBe(kept);
  });

  test("an entry is taken over as a further participant", async () => {
    const fields = { "neu.name": "Hoe", "neu.key": "" };
    const { question, intent, sent } = await pressed(takeIntent("neu", "05762"), fields);
    expect(question).toBeNull();
    expect([intent, sent]).toEqual([
      "add-participant",
      {
        "neu.name": "Kreis Höxter",
        "neu.legalName": "Kreis Höxter",
        "neu.kind": "district",
        "neu.key": "05762",
        "neu.population": "139.252",
      },
    ]);
  });

  test("an entry is taken over by a participant, which keeps what it typed", async () => {
    const { sent } = await pressed(takeIntent(LEAD_PART, "06633020"), {
      [`${LEAD_PART}.name`]: "Wir",
      [`${LEAD_PART}.population`]: "",
    });
    expect(sent).toEqual({
      [`${LEAD_PART}.name`]: "Wir",
      [`${LEAD_PART}.legalName`]: "Gemeinde Niestetal",
      [`${LEAD_PART}.kind`]: "municipality",
      [`${LEAD_PART}.key`]: "06633020",
      [`${LEAD_PART}.population`]: "11.118",
    });
  });

  test.each(["weiter", "uebernehmen", "uebernehmen neu", "nachschlagen"])(
    "%s is no button of the register",
    (intent) => expect(readRegisterIntent(intent)).toBeNull(),
  );

  test("a key that the register does not know takes nothing over", async () => {
    const fields = { "neu.name": "Hoe", "neu.key": "" };
    expect(await pressed(takeIntent("neu", "00000"), fields)).toEqual({
      intent: "next",
      question: null,
      sent: fields,
    });
  });

  test.each(["", "?fuer=project&suche=Kassel", `?fuer=neu&suche=${"x".repeat(301)}`, "?fuer=neu'&suche=a"])(
    "an address that asks nothing sensible (%s) finds nothing",
    async (query) => {
      expect(
        registerPage(await emptyCase(), `http://localhost/schritt/beteiligte${query}`).lookUp,
      ).toBeNull();
    },
  );
});

test("hints are for one's own parts alone", async () => {
  const { db, load } = await wholeCase();
  await replaceRegister(db, {
    asOf: "2026-06-30",
    entries: BUILT_IN.entries.filter(({ designation }) => designation === null),
    now: NOW,
  });
  const stored = await load();
  const view = caseView(stored, TODAY);
  const own = view.set.participants.slice(0, 1).map(({ id }) => `participant:${id}`);
  expect(Object.keys(registerNotes(view))).toHaveLength(3);
  const partner = caseView({ ...stored, ownSections: own }, TODAY);
  expect(Object.keys(registerNotes(partner))).toEqual(own.map((section) => `${section}.key`));
});
