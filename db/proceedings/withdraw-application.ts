import { eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { applications } from "../schema/applications";
import type { NoticeFigures } from "../schema/notices";
import { returns } from "../schema/proceedings";
import { instant } from "../values/instant";
import { newId } from "../values/token";
import type { Moved } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { type OfAct, tellApplicants, tellOrganisations } from "./tell";

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
      const toldAs = (reader: NoticeFigures["application.withdrawn"]["reader"]): OfAct => ({
        given,
        number: moved.number,
        notice: (figures) => ({ kind: "application.withdrawn", figures: { ...figures, reader } }),
      });
      await tellApplicants(tx, actor, toldAs("applicant"));
      const authority = reachedAuthorityAt === null ? null : authorityOrganisationId;
      const to = new Set([holderOrganisationId, authority]);
      await tellOrganisations(tx, actor, { ...toldAs("body"), to: [...to] });
      return { submissionVersion };
    },
  });
}
