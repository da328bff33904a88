import { expect, test } from "vitest";
import { readNewApplication } from "~/app/applications/new-application.server";
import { caseView } from "~/app/case/case-view.server";
import { beginPart } from "~/app/participants/begin-part.server";
import { action as takeOver } from "~/app/participants/invitation";
import { action as stepAction, loader as stepLoader } from "~/app/step/case-step";
import { basisEntries, LINEAGE, PERSON, SHOWN_FOR } from "~/app/step/form/form-basis";
import { readTakenOffer, takeOfferIntent, withTaken } from "~/app/step/form/offer-intent";
import { derivedOffers, profileOffers } from "~/app/step/offers/step-offers.server";
import { sentStepOf } from "~/app/step/save/read-sent-step.server";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { loadProfile, saveProfile } from "~/db/people/profiles";
import { assignProceeding } from "~/db/proceedings/take-on";
import { submitApplication } from "~/db/submissions/submit-application";
import { BUILT_IN } from "~/forms/register/built-in";
import { participantsStep } from "~/forms/steps/participants";
import { programmeStep } from "~/forms/steps/programme";
import { resolutionsStep } from "~/forms/steps/resolutions";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import {
  AUTHORITY,
  draft,
  freshDatabase,
  invited,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  signIn,
  submission,
} from "~/tests/db/world";

const TODAY = "2026-03-02";
const PROFILE = {
  office: { street: "Rathausplatz 1", letterhead: ["www.niestetal.example", "Mo bis Fr 8 bis 12 Uhr"] },
  contact: { unit: "Hauptverwaltung", phone: "0561 1", email: "post@niestetal.example" },
};

async function viewOf(db: Database, actor: Actor, applicationId: string) {
  const stored = await loadApplication(db, actor, applicationId);
  if (!stored) throw new Error("the draft is gone");
  return caseView(stored, TODAY);
}

/** A new application of a lead that has a profile, begun as its form begins one. */
async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Gemeinde Niestetal", "municipality", "06633020");
  const { actor, organisationId, email } = lead;
  await saveProfile(db, actor, { organisationId, profile: PROFILE, now: NOW });
  const form = new FormData();
  for (const [name, text] of [
    ["organisation", organisationId],
    ["state", "HE"],
    ["title", "Bauhof"],
  ] as const)
    form.set(name, text);
  const profileOf = async () => (await loadProfile(db, actor, { organisationId }))?.profile ?? {};
  const read = await readNewApplication(actor, form, { register: BUILT_IN, profileOf });
  if (!read.ok) throw new Error("refused");
  const applicationId = await createApplication(db, actor, { ...read.given, now: NOW });
  return { db, actor, email, organisationId, applicationId };
}

test("a new application begins with the profile, the register and what follows from both", async () => {
  const { db, actor, applicationId } = await begun();
  const { set } = await viewOf(db, actor, applicationId);
  expect(set.participants[0]?.data).toEqual({
    key: "06633020",
    name: "Niestetal",
    legalName: "Gemeinde Niestetal",
    kind: "municipality",
    lead: true,
    population: 11_118,
    office: { ...PROFILE.office, postcode: "34266", city: "Niestetal" },
    contact: PROFILE.contact,
    resolution: { body: "Gemeindevertretung" },
    // The office has a gender: it is offered, and nothing stands in the letter that nobody chose.
    signatory: { authority: "Der Gemeindevorstand" },
  });
});

test("its fields say from where; a later profile changes nothing, and is offered", async () => {
  const { db, actor, organisationId, applicationId } = await begun();
  const profile = { ...PROFILE, contact: { ...PROFILE.contact, unit: "Bauamt" } };
  await saveProfile(db, actor, { organisationId, profile, now: NOW });
  const view = await viewOf(db, actor, applicationId);
  const lead = `participant:${view.set.participants[0]?.id}`;
  expect(view.set.participants[0]?.data.contact?.unit).toBe("Hauptverwaltung");
  const offers = profileOffers(view, programmeStep);
  expect(offers[`${lead}.contact.unit`]).toEqual([
    {
      text: "Bauamt",
      shown: "Bauamt",
      from: "profile",
      said: "Aus dem Profil Ihrer Organisation",
      quote: null,
    },
  ]);
  expect(offers[`${lead}.office.letterhead`]?.[0]?.text).toBe(
    "www.niestetal.example\nMo bis Fr 8 bis 12 Uhr",
  );
  const derived = derivedOffers(view, programmeStep);
  expect(derived[`${lead}.office.postcode`]).toMatchObject([{ text: "34266", from: "register" }]);
  expect(derivedOffers(view, participantsStep)[`${lead}.population`]).toMatchObject([{ text: "11.118" }]);
  expect(derivedOffers(view, resolutionsStep)[`${lead}.resolution.body`]).toMatchObject([
    { text: "Gemeindevertretung", said: "Abgeleitet aus: Gemeinde in Hessen" },
  ]);
});

test("offers are for one's own parts alone, and a partner's part begins with the partner's profile", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633016");
  const applicationId = await draft(db, lead);
  const other = await member(db, "Söhrewald", "municipality", "06633023");
  const signatory = { authority: "Der Gemeindevorstand Söhrewald" };
  const profile = { ...PROFILE, signatory };
  await saveProfile(db, other.actor, { organisationId: other.organisationId, profile, now: NOW });
  const actor = await partner(db, lead.actor, applicationId, other.email);
  await beginPart(db, actor, { applicationId, section: PARTNER_PART, now: NOW });
  const view = await viewOf(db, actor, applicationId);
  const part = view.set.participants.find(({ id }) => `participant:${id}` === PARTNER_PART);
  expect(part?.data).toMatchObject({ signatory });
  expect(part?.data.office).toBeUndefined();
  const names = Object.keys(derivedOffers(await viewOf(db, lead.actor, applicationId), participantsStep));
  expect(names.filter((name) => name.startsWith(PARTNER_PART))).toEqual([]);
});

test.each(["received", "in-progress"] as const)(
  "a part taken over once the application is %s stays as it was handed in, and its link leads in",
  async (state) => {
    const db = await freshDatabase();
    const lead = await member(db, "Niestetal", "municipality", "06633016");
    const applicationId = await draft(db, lead);
    const other = await member(db, "Söhrewald", "municipality", "06633023");
    const profile = { ...PROFILE, signatory: { authority: "Der Gemeindevorstand Söhrewald" } };
    await saveProfile(db, other.actor, { organisationId: other.organisationId, profile, now: NOW });
    const token = await invited(db, lead.actor, applicationId, other.email);
    const authority = await member(db, AUTHORITY, "authority");
    await submitApplication(db, lead.actor, submission(applicationId));
    if (state === "in-progress") {
      const assigneeId = authority.actor.personId;
      const given = { applicationId, expectedVersion: 1, noticeMail, now: NOW };
      expect(await assignProceeding(db, authority.actor, { ...given, assigneeId })).toMatchObject({
        ok: true,
      });
    }
    const sent = { path: "/einladung/x", form: new FormData() };
    const answer = await outcome(takeOver(argumentsOf(db, { token }, sent)));
    expect(answer instanceof Response && answer.status).toBe(302);
    const stored = await loadApplication(db, await signIn(db, other.email), applicationId);
    expect(stored?.ownSections).toEqual([PARTNER_PART]);
    expect(stored?.changedSince).toBe(false);
  },
);

test("without script the button says what goes into which field, lines among it", () => {
  const taken = { name: "participant:a-1.office.letterhead", text: "www.haan.example\nMo bis Fr" };
  const intent = takeOfferIntent(taken.name, taken.text);
  expect(readTakenOffer(intent)).toEqual(taken);
  expect(sentStepOf([["absicht", intent]], { lineage: "a" })).toMatchObject({ taken, registerIntent: null });
  expect(
    withTaken(
      new Map([
        [taken.name, ["alt"]],
        ["b", ["c"]],
      ]),
      taken,
    ),
  ).toEqual(
    new Map([
      [taken.name, [taken.text]],
      ["b", ["c"]],
    ]),
  );
  for (const other of ["weiter", "angebot", "angebot a", "uebernehmen neu 06633020"])
    expect(readTakenOffer(other)).toBeNull();
});

test("without script the button saves all that stands in the form, what cannot be read and a new participant too", async () => {
  const { db, actor, email, organisationId, applicationId } = await begun();
  const signatory = { authority: "Der Magistrat" };
  await saveProfile(db, actor, { organisationId, profile: { ...PROFILE, signatory }, now: NOW });
  const cookie = await cookieOf(db, email);
  const part = (await viewOf(db, actor, applicationId)).set.participants[0];
  const section = `participant:${part?.id}`;
  async function press(step: string, typed: [string, string][]) {
    const params = { application: applicationId, step };
    const page = await stepLoader(argumentsOf(db, params, { path: "/x", cookie }));
    const form = new FormData();
    for (const [name, value] of [
      ...basisEntries(page.basis),
      [SHOWN_FOR, page.shownFor],
      [LINEAGE, page.lineage],
      [PERSON, page.owner],
      ...typed,
    ] as const)
      form.append(name, value);
    await outcome(stepAction(argumentsOf(db, params, { path: "/x", cookie, form })));
    return viewOf(db, actor, applicationId);
  }
  const taken = takeOfferIntent(`${section}.signatory.authority`, signatory.authority);
  const programme = await press("programm", [
    ["absicht", taken],
    ["case.reference", "AZ 12"],
    [`${section}.signatory.authority`, "Der Gemeindevorstand"],
  ]);
  expect(programme.set.participants[0]?.data.signatory?.authority).toBe("Der Magistrat");
  expect(programme.set.case.reference).toBe("AZ 12");
  const participants = await press("beteiligte", [
    ["absicht", takeOfferIntent(`${section}.legalName`, "Gemeinde Niestetal")],
    [`${section}.kind`, "municipality"],
    [`${section}.population`, "4.8x0"],
    [`${section}.name`, "Niestetal am Sandershäuser Berg"],
    ["neu.name", "Kaufungen"],
    ["neu.kind", "municipality"],
  ]);
  expect(participants.unparsed[section]).toEqual({ "/population": "4.8x0" });
  expect(participants.set.participants.map(({ data }) => data.name)).toEqual([
    "Niestetal am Sandershäuser Berg",
    "Kaufungen",
  ]);
});
