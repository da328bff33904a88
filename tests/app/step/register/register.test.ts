import { describe, expect, it, test } from "vitest";
import { importApplication } from "~/app/applications/import-application";
import { caseView } from "~/app/case/case-view.server";
import { checkPage } from "~/app/check/check-page.server";
import { lookUpIntent, takeIntent } from "~/app/step/register/look-up-intent";
import { applyRegisterIntent, completedParticipant } from "~/app/step/register/register-form.server";
import { registerNotes, registerPage } from "~/app/step/register/register-page.server";
import { submitCase } from "~/app/submit/submit-case.server";
import { loadApplication } from "~/db/applications/load-application";
import { replaceRegister } from "~/db/register/register";
import { loadSubmission } from "~/db/submissions/submissions";
import { BUILT_IN } from "~/forms/register/built-in";
import { draft, freshDatabase, LEAD_PART, member, NOW, noticeMail, PARTNER_PART } from "~/tests/db/world";
import { enclosedOf } from "~/tests/e2e/story/enclosed";
import { realCase } from "~/tests/e2e/story/real-case";

const TODAY = "2021-08-17";

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
  await replaceRegister(db, { asOf: "2021-06-30", entries, now: NOW });
  const stored = await load();
  const reason =
    "Söhrewald hat mehr als 50.000 Einwohner (nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 30.06.2021: 50.001).";
  expect(checkPage(caseView(stored, TODAY)).channel).toMatchObject([
    { station: "Regierungspräsidium Kassel", address: ["Anschrift bitte ergänzen"], reason },
    { role: "grant-authority", address: ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"], reason: null },
  ]);
  const submitted = await submitCase({ db, actor, stored, noticeMail, now: NOW, today: TODAY });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const sealed = await loadSubmission(db, actor, submitted.number);
  expect(sealed?.report.channel[0]).toMatchObject({ station: "Regierungspräsidium Kassel", reason });
});

describe("a further participant gets what the register knows of it", () => {
  it.each([
    [
      "name and key are the same body's",
      { name: "Kaufungen", kind: "municipality" as const, key: "06633015" },
      { legalName: "Gemeinde Kaufungen", population: 12_838 },
    ],
    [
      "what was entered stays",
      { name: "Kaufungen", kind: "municipality" as const, key: "06633015", population: 13_000 },
      { legalName: "Gemeinde Kaufungen", population: 13_000 },
    ],
    ["another name", { name: "Lohfelden", kind: "municipality" as const, key: "06633015" }, {}],
    ["another kind", { name: "Kaufungen", kind: "association" as const, key: "06633015" }, {}],
    ["no key", { name: "Kaufungen", kind: "municipality" as const }, {}],
    ["an unknown key", { name: "Lohfelden", kind: "municipality" as const, key: "06633017" }, {}],
  ])("%s", async (_, data, more) => {
    expect(completedParticipant(data, await emptyCase())).toEqual({ ...data, ...more });
  });
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
const sent = (form: FormData) => Object.fromEntries([...form].filter(([name]) => name !== "absicht"));

describe("the buttons of the search without script", () => {
  test("a question for a further participant leaves the form, which is saved, and waits in the address", async () => {
    const view = await emptyCase();
    const form = formOf({
      absicht: lookUpIntent("neu"),
      "neu.name": "Höxter",
      "neu.kind": "district",
      "neu.key": "057",
      "project.situation": "neu",
    });
    const question = applyRegisterIntent(form, view);
    expect([form.get("absicht"), sent(form)]).toEqual(["speichern", { "project.situation": "neu" }]);
    const { lookUp } = registerPage(view, `http://localhost/schritt/beteiligte?${question}`);
    expect(lookUp).toMatchObject({ target: "neu", text: "Höxter", kind: "district", key: "057" });
    expect(lookUp?.results.map(({ key }) => key)).toEqual(["05762020", "05762"]);
  });

  test.each([
    ["a name in the place of the key is the question", "Kaufungen", "Kaufungen", "06633023"],
    ["a key is none: its participant is looked for", "06633099", "Söhrewald", "06633099"],
    ["nor is an empty place", "", "Söhrewald", ""],
  ])("for a participant %s", async (_, typed, text, kept) => {
    const form = formOf({
      absicht: lookUpIntent(PARTNER_PART),
      [`${PARTNER_PART}.name`]: "Söhrewald",
      [`${PARTNER_PART}.key`]: typed,
    });
    const view = await emptyCase();
    expect(Object.fromEntries(applyRegisterIntent(form, view) ?? [])).toEqual({
      fuer: PARTNER_PART,
      suche: text,
    });
    expect(form.get(`${PARTNER_PART}.key`)).toBe(kept);
  });

  test("an entry is taken over as a further participant", async () => {
    const form = formOf({ absicht: takeIntent("neu", "05762"), "neu.name": "Hoe", "neu.key": "" });
    expect(applyRegisterIntent(form, await emptyCase())).toBeNull();
    expect([form.get("absicht"), sent(form)]).toEqual([
      "beteiligte-neu",
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
    const form = formOf({
      absicht: takeIntent(LEAD_PART, "06633020"),
      [`${LEAD_PART}.name`]: "Wir",
      [`${LEAD_PART}.population`]: "",
    });
    applyRegisterIntent(form, await emptyCase());
    expect(sent(form)).toEqual({
      [`${LEAD_PART}.name`]: "Wir",
      [`${LEAD_PART}.legalName`]: "Gemeinde Niestetal",
      [`${LEAD_PART}.kind`]: "municipality",
      [`${LEAD_PART}.key`]: "06633020",
      [`${LEAD_PART}.population`]: "11.118",
    });
  });

  test.each(["weiter", "uebernehmen", "uebernehmen neu", "nachschlagen"])(
    "%s is no button of the register",
    async (intent) => {
      const form = formOf({ absicht: intent, "neu.name": "Hoe" });
      expect(applyRegisterIntent(form, await emptyCase())).toBeNull();
      expect([...form]).toEqual([
        ["absicht", intent],
        ["neu.name", "Hoe"],
      ]);
    },
  );

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
    asOf: "2021-06-30",
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
