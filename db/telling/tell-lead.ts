import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import { instant } from "~/db/values/instant";
import { involvedIn } from "./involved";
import { type NoticeMail, notify } from "./notify";

/** What a partner does with its part and the lead is told. */
type PartnerAct = "partner.handed-over" | "partner.took-back" | "partner.cleared";

type Happened = {
  kind: PartnerAct | "partner.uploaded";
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
  const told = { to: lead, noticeMail, now };
  const figures = { ...subject, participant };
  if (kind === "partner.uploaded") {
    await notify(tx, actor, { ...told, kind, figures: { ...figures, files: 1, since: instant(now) } });
  } else await notify(tx, actor, { ...told, kind, figures });
}
