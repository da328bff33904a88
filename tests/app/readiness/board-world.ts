import { caseView } from "~/app/case/case-view.server";
import { boardPage } from "~/app/readiness/board-page.server";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication, type NewSection } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { savePlannedDates } from "~/db/applications/planned-dates";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { loadReminders } from "~/db/reminders/load-reminders";
import { germanDay } from "~/db/values/german-day";
import {
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  pdf,
} from "../../db/world";

export const THIRD_PART = "participant:third";

const resolution = { body: "Gemeindevertretung", date: "2026-02-12", agendaItem: "9", minimumYears: 5 };
/** What a partner enters beside it, so that nothing of its part is open. */
const entered = {
  legalName: "Gemeinde Söhrewald",
  population: 4_900,
  resolution: { ...resolution, coversCooperation: true, coversApplication: true },
};
const costsBefore = [{ year: 2025, personnelCents: 4_000_000, materialCents: 0 }];
const part = (name: string, key: string, more: object = {}) => ({ name, kind: "municipality", key, ...more });

const sectionsIn = (state: "HE" | "NW"): NewSection[] => [
  { name: "case", data: { state, category: "standard", title: "Gemeinsame Kasse" } },
  { name: "project", data: {} },
  { name: "agreement", data: {} },
  { name: "costs-after", data: {} },
  { name: "budget", data: {} },
  { name: LEAD_PART, data: part("Niestetal", "06633020", { lead: true, resolution }) },
  { name: PARTNER_PART, data: part("Söhrewald", "06633023", { ...entered, costsBefore }) },
  { name: THIRD_PART, data: part("Kaufungen", "06633015") },
];

export type BoardWorld = {
  db: Database;
  lead: Actor;
  /** Of Söhrewald, which has taken its part over; Kaufungen has not been invited. */
  joined: Actor;
  applicationId: string;
  plan(day: string, now?: string): Promise<void>;
  /** Everything Söhrewald owes. */
  finish(now?: string): Promise<void>;
  board(now?: string): Promise<ReturnType<typeof boardPage>>;
};

export async function boardWorld(state: "HE" | "NW" = "HE"): Promise<BoardWorld> {
  const db = await freshDatabase();
  const { actor: lead, organisationId } = await member(db, "Niestetal");
  const sections = sectionsIn(state);
  const applicationId = await createApplication(db, lead, { organisationId, sections, now: NOW });
  const joined = await partner(db, lead, applicationId, "post@soehrewald.example");
  const viewOf = async (now: string) => {
    const stored = await loadApplication(db, lead, applicationId);
    if (!stored) throw new Error("no application");
    return caseView(stored, germanDay(now));
  };
  return {
    db,
    lead,
    joined,
    applicationId,
    async plan(day, now = NOW) {
      const changes = [{ subject: "application", what: "submission" as const, day, seen: null }];
      const saved = await savePlannedDates(db, lead, { applicationId, changes, now });
      if (!saved.ok) throw new Error("somebody else planned");
    },
    async finish(now = NOW) {
      const organisation = joined.memberships[0]?.organisationId ?? "";
      db.connection
        .prepare("UPDATE memberships SET role = 'approver' WHERE organisation_id = ?")
        .run(organisation);
      const memberships = joined.memberships.map((one) => ({ ...one, role: "approver" as const }));
      const actor = { ...joined, memberships };
      const file = {
        section: PARTNER_PART,
        kind: "resolution" as const,
        name: "b.pdf",
        pages: 1,
        bytes: pdf("b"),
      };
      await addDocument(db, actor, { applicationId, slot: "resolution", ...file, now });
      const given = { applicationId, part: PARTNER_PART, noticeMail, now };
      await requestClearance(db, actor, given);
      const stored = await loadApplication(db, actor, applicationId);
      const seen = stored?.clearances.at(-1)?.sequence ?? 0;
      await decideClearance(db, actor, { ...given, seen, event: "cleared" });
    },
    async board(now = NOW) {
      const reminders = await loadReminders(db, lead, applicationId);
      return boardPage(await viewOf(now), reminders, { now, today: germanDay(now) });
    },
  };
}
