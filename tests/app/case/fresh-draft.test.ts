import { expect, test } from "vitest";
import { readNewApplication } from "~/app/applications/new-application.server";
import { caseView } from "~/app/case/case-view.server";
import { stepItems } from "~/app/case/step-items.server";
import { storedCase } from "~/app/case/stored-case.server";
import { beginPart } from "~/app/participants/begin-part.server";
import { completedParticipant } from "~/app/step/register/register-form.server";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { loadProfile, saveProfile } from "~/db/people/profiles";
import { saveSections } from "~/db/sections/sections";
import { BUILT_IN } from "~/forms/register/built-in";
import { freshDatabase, member, NOW, PARTNER_PART, partner } from "~/tests/db/world";

const LANDS = {
  HE: {
    lead: ["Gemeinde Niestetal", "06633020"],
    other: ["Söhrewald", "06633024"],
    body: "Gemeindevertretung",
  },
  NW: { lead: ["Stadt Haan", "05158008"], other: ["Erkrath", "05158004"], body: "Rat" },
} as const;

/** All that a step asks of the head of the letter and of who signs. */
const PROFILE = {
  office: { street: "Rathausplatz 1", postcode: "34266", city: "Ort" },
  contact: { unit: "Hauptverwaltung", phone: "0561 1", email: "post@gemeinde.example" },
  signatory: { authority: "Der Bürgermeister" },
};

async function viewOf(db: Database, actor: Actor, applicationId: string) {
  const stored = await loadApplication(db, actor, applicationId);
  if (!stored) throw new Error("the draft is gone");
  return caseView(stored, "2026-03-02");
}

async function stepsOf(db: Database, actor: Actor, applicationId: string) {
  const items = stepItems(await viewOf(db, actor, applicationId));
  return Object.fromEntries(items.map(({ id, mark, state }) => [id, `${mark}: ${state}`]));
}

test.each(["HE", "NW"] as const)(
  "in %s nothing counts as begun that profile, register or program put there",
  async (state) => {
    const { lead, other, body } = LANDS[state];
    const db = await freshDatabase();
    const { actor, organisationId } = await member(db, lead[0], "municipality", lead[1]);
    await saveProfile(db, actor, { organisationId, profile: PROFILE, now: NOW });
    const form = new FormData();
    form.set("organisation", organisationId);
    form.set("state", state);
    form.set("title", "Bauhof");
    const profileOf = async () => (await loadProfile(db, actor, { organisationId }))?.profile ?? {};
    const read = await readNewApplication(actor, form, { register: BUILT_IN, profileOf });
    if (!read.ok) throw new Error("refused");
    const fresh = await createApplication(db, actor, { ...read.given, now: NOW });
    const begun = await viewOf(db, actor, fresh);
    // The program did fill in: else there is nothing to see here.
    expect(begun.set.participants[0]?.data).toMatchObject({ ...PROFILE, resolution: { body } });
    const leads = await stepsOf(db, actor, fresh);
    expect(Object.values(leads).filter((words) => !words.startsWith("none: "))).toEqual([]);
    expect(leads).toMatchObject({
      programm: "none: vorausgefüllt",
      beschluesse: "none: noch nicht begonnen",
    });

    const named = { name: other[0], key: other[1], kind: "municipality" } as const;
    const part = completedParticipant(named, storedCase(begun.stored));
    const sections = [...read.given.sections, { name: PARTNER_PART, data: part }];
    const together = await createApplication(db, actor, { organisationId, sections, now: NOW });
    expect(await stepsOf(db, actor, together)).toMatchObject({ beschluesse: "none: noch nicht begonnen" });
    const theirs = await member(db, other[0], "municipality", other[1]);
    const profile = { signatory: { authority: "Die Bürgermeisterin" } };
    await saveProfile(db, theirs.actor, { organisationId: theirs.organisationId, profile, now: NOW });
    const joined = await partner(db, actor, together, theirs.email);
    await beginPart(db, joined, { applicationId: together, section: PARTNER_PART, now: NOW });
    const steps = await stepsOf(db, joined, together);
    expect(Object.values(steps).filter((words) => !words.startsWith("none: "))).toEqual([]);
    expect(steps).toMatchObject({
      beteiligte: "none: vorausgefüllt",
      beschluesse: "none: noch nicht begonnen",
    });

    const row = (await viewOf(db, joined, together)).stored.sections.find(
      ({ name }) => name === PARTNER_PART,
    );
    if (!row) throw new Error("the part is gone");
    const data = { ...row.data, resolution: { body, date: "2026-02-03" } };
    const changes = [{ section: PARTNER_PART, baseVersion: row.version, data }];
    await saveSections(db, joined, { applicationId: together, changes, now: NOW });
    expect((await stepsOf(db, joined, together)).beschluesse).toMatch(/offen/);
  },
);
