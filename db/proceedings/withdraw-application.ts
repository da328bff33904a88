import { eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { applications } from "../schema/applications";
import { returns } from "../schema/proceedings";
import { instant } from "../values/instant";
import { newId } from "../values/token";
import type { Moved } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { tellApplicants, tellOrganisations } from "./tell";

/**
 * The lead takes its application back: nobody works on it any further, everything submitted stays readable, and
 * it can be handed in again. @throws Refusal once decided or withdrawn; AccessDenied for everybody but the lead.
 */
export async function withdrawApplication(
  db: Database,
  actor: Actor,
  given: ActGiven & { reason: string },
): Promise<Moved> {
  const { applicationId, reason, now } = given;
  return performAct(db, actor, given, {
    action: "application.withdraw",
    logged: "application.withdrawn",
    change: () => ({
      state: "withdrawn",
      holderOrganisationId: null,
      assigneeId: null,
      stationPosition: null,
      dueOn: null,
    }),
    write: async (
      tx,
      moved,
      { submissionVersion, holderOrganisationId, authorityOrganisationId, reachedAuthorityAt },
    ) => {
      const at = instant(now);
      const row = { id: newId(), applicationId, submissionVersion, reason, at, by: actor.personId };
      await tx.sql.insert(returns).values({ ...row, kind: "withdrawn", position: null });
      const status = { status: "withdrawn" as const, updatedAt: at };
      await tx.sql.update(applications).set(status).where(eq(applications.id, applicationId));
      const kind = "application.withdrawn";
      const text = (words: string) => `Der ${words} wurde zurückgenommen.`;
      await tellApplicants(tx, actor, given, moved, { kind, text });
      const authority = reachedAuthorityAt === null ? null : authorityOrganisationId;
      const to = new Set([holderOrganisationId, authority]);
      await tellOrganisations(tx, actor, given, moved, [...to], {
        kind,
        text,
        href: `/vorgaenge/${moved.number}`,
      });
      return { submissionVersion };
    },
  });
}
