import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { acceptLead } from "~/db/participants/accept-lead";
import { offerLead } from "~/db/participants/lead-offers";
import { removeParticipant } from "~/db/participants/participants";
import { sections } from "~/db/schema/applications";
import {
  draft,
  freshDatabase,
  invited,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";
import { at, project, send, stored, world } from "./sent-step";

/** Söhrewald has taken the lead over from Niestetal. */
async function passedOn() {
  const db = await freshDatabase();
  const [lead, other] = [await member(db, "Niestetal"), await member(db, "Söhrewald")];
  const id = await draft(db, lead);
  const token = await invited(db, lead.actor, id, other.email);
  const place = and(eq(sections.applicationId, id), eq(sections.name, PARTNER_PART));
  await acceptInvitation(db, { token, noticeMail, now: NOW });
  await db.writer.update(sections).set({ ownerOrganisationId: other.organisationId }).where(place);
  const given = { applicationId: id, noticeMail, now: NOW };
  await offerLead(db, lead.actor, { ...given, section: PARTNER_PART, note: "" });
  const offer = (await loadApplication(db, lead.actor, id))?.leadOffer?.id ?? "";
  await acceptLead(db, other.actor, { ...given, offer });
  return { w: { db, lead: other.actor, id }, former: lead.actor };
}

describe("what cannot be saved is not dropped without a word", () => {
  test("a part that its owner took over meanwhile", async () => {
    const w = await world();
    await partner(w.db, w.lead, w.id, "post@soehrewald.example");
    const fields: [string, string][] = [
      [`${PARTNER_PART}.name`, "Söhrewald"],
      [`${PARTNER_PART}.kind`, "municipality"],
      [`${PARTNER_PART}.key`, "06633023"],
      [`${PARTNER_PART}.population`, "4.900"],
      [`${LEAD_PART}.name`, "Niestetal"],
      [`${LEAD_PART}.kind`, "municipality"],
      [`${LEAD_PART}.key`, "06633016"],
      [`${LEAD_PART}.population`, "11.000"],
    ];
    const basis = { [PARTNER_PART]: at(1), [LEAD_PART]: at(1) };
    const answer = await send(w, "beteiligte", basis, fields);
    expect(answer.lost).toEqual([
      {
        section: PARTNER_PART,
        owner: "Söhrewald",
        fields: [{ label: "Söhrewald: Einwohnerzahl", text: "4.900" }],
      },
    ]);
    expect(answer.versions).toEqual({ [LEAD_PART]: 2 });
    expect((await stored(w, PARTNER_PART))?.version).toBe(1);
    // What one only had before one's eyes is no loss.
    const unchanged = fields.map(([name, text]): [string, string] => [
      name,
      name.endsWith("population") ? "" : text,
    ]);
    expect((await send(w, "beteiligte", { [PARTNER_PART]: at(1) }, unchanged)).lost).toEqual([]);
  });

  test("a participant that was taken out meanwhile", async () => {
    const w = await world();
    await removeParticipant(w.db, w.lead, {
      applicationId: w.id,
      section: PARTNER_PART,
      noticeMail,
      now: NOW,
    });
    const answer = await send(w, "beteiligte", { [PARTNER_PART]: at(1) }, [
      [`${PARTNER_PART}.name`, "Söhrewald"],
      [`${PARTNER_PART}.kind`, "municipality"],
      [`${PARTNER_PART}.key`, "06633023"],
      [`${PARTNER_PART}.population`, "4.900"],
    ]);
    expect(answer.lost).toMatchObject([{ owner: null, fields: [{ text: "4.900" }] }]);
  });

  test("what the former lead still types into what passed with the lead", async () => {
    const { w, former } = await passedOn();
    const basis = { "costs-after": at(1), [LEAD_PART]: at(2) };
    const answer = await send(w, "kosten", basis, [["costs-after.years.0.year", "2027"]], former);
    expect(answer.lost).toEqual([
      {
        section: "costs-after",
        owner: "Söhrewald",
        whole: true,
        fields: [{ label: expect.stringMatching(/Jahr/), text: "2027" }],
      },
    ]);
    expect(Object.keys(answer.versions)).toEqual([LEAD_PART]);
  });

  test("a partner gets back its own words alone, whatever it sends of others' parts", async () => {
    const w = await world();
    const joined = await partner(w.db, w.lead, w.id, "post@soehrewald.example");
    await send(w, "beteiligte", { [LEAD_PART]: at(1) }, [
      [`${LEAD_PART}.name`, "Niestetal"],
      [`${LEAD_PART}.kind`, "municipality"],
      [`${LEAD_PART}.population`, "11.000"],
    ]);
    const guess = (population: string) =>
      send(
        w,
        "beteiligte",
        { project: at(1), [LEAD_PART]: at(1), [PARTNER_PART]: at(1) },
        [...project({ situation: "x" }), [`${LEAD_PART}.population`, population]],
        joined,
      );
    const [right, wrong] = [await guess("11.000"), await guess("7")];
    for (const [answer, text] of [
      [right, "11.000"],
      [wrong, "7"],
    ] as const) {
      expect(answer).toMatchObject({ open: [], updates: [], reshaped: [] });
      expect(Object.keys(answer.versions)).toEqual([PARTNER_PART]);
      expect(answer.lost.find(({ section }) => section === LEAD_PART)?.fields).toMatchObject([{ text }]);
    }
    expect(JSON.stringify(wrong)).not.toContain("11.000");
    expect((await stored(w, LEAD_PART))?.data.population).toBe(11_000);
  });

  test("names of no section are none, and the rest is saved", async () => {
    const w = await world();
    const basis = { project: at(1), "gibt-es-nicht": at(1), "participant:": at(1), __proto__: at(1) };
    const answer = await send(w, "vorhaben", basis, [
      ...project({ situation: "x" }),
      ["gibt-es-nicht.name", "x"],
    ]);
    expect(answer).toMatchObject({ moved: true, lost: [] });
  });
});
