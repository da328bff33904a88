import type { Actor } from "../access/policy/actor";
import type { Transaction } from "../engine/transaction";
import type { Notice, NoticeFigures } from "../schema/notices";
import { involvedIn } from "../telling/involved";
import { notify, type Recipients } from "../telling/notify";
import type { ActGiven } from "./perform-act";

export type OfAct = {
  given: ActGiven;
  /** Of the proceeding. */
  number: string;
  /** What is told, from what every notice of a proceeding says. */
  notice: (figures: NoticeFigures["proceeding.arrived"]) => Notice;
};

/** Tells these organisations of an act on the proceeding. */
export async function tellOrganisations(
  tx: Transaction,
  actor: Actor,
  { given, number, notice, to }: OfAct & { to: readonly (string | null)[] },
): Promise<void> {
  const { applicationId, noticeMail, now } = given;
  const { subject } = await involvedIn(tx.sql, applicationId);
  const recipients = to.flatMap((organisationId): Recipients[] =>
    organisationId ? [{ organisationId }] : [],
  );
  await notify(tx, actor, { ...notice({ ...subject, number }), to: recipients, noticeMail, now });
}

/** Tells the lead and the partners. */
export async function tellApplicants(tx: Transaction, actor: Actor, told: OfAct): Promise<void> {
  const { lead, partners } = await involvedIn(tx.sql, told.given.applicationId);
  const to = [...lead, ...partners].map(({ organisationId }) => organisationId);
  await tellOrganisations(tx, actor, { ...told, to });
}
