import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import { involvedIn } from "./involved";
import { type NoticeMail, notify } from "./notify";

/** What a partner does with its part and the lead is told. */
type PartnerAct = "partner.uploaded" | "partner.handed-over" | "partner.took-back" | "partner.cleared";

type Happened = {
  kind: PartnerAct;
  applicationId: string;
  /** The organisation that acted: where it is the lead itself, nobody is told. */
  organisationId: string;
  /** Name of the participant. */
  participant: string | null;
  noticeMail: NoticeMail;
  now: string;
};

/** Tells the lead what one of its partners has done. */
export async function tellLead(tx: Transaction, actor: Actor, happened: Happened): Promise<void> {
  const { kind, applicationId, organisationId, participant, noticeMail, now } = happened;
  const { lead, subject } = await involvedIn(tx.sql, applicationId);
  if (lead.some((one) => one.organisationId === organisationId)) return;
  await notify(tx, actor, { to: lead, kind, figures: { ...subject, participant }, noticeMail, now });
}
