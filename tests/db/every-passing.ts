import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { acceptLead } from "~/db/participants/accept-lead";
import { exchangeParticipant, undoExchange } from "~/db/participants/exchange-participant";
import { declineLead, offerLead, withdrawOffer } from "~/db/participants/lead-offers";
import { listCandidates } from "~/db/participants/list-candidates";
import { draft, invited, member, NOW, noticeMail, PARTNER_PART } from "./world";

/** One participant for another and back; the lead to another organisation. */
export async function everyPassing(db: Database, lead: Awaited<ReturnType<typeof member>>) {
  const { actor } = lead;
  const other = await member(db, "Söhrewald", "municipality", "06633023");
  const applicationId = await draft(db, lead);
  const given = { applicationId, noticeMail, now: NOW };
  const data = { name: "Lohfelden", kind: "municipality" };
  const to = await exchangeParticipant(db, actor, { ...given, section: PARTNER_PART, data });
  await undoExchange(db, actor, { ...given, from: PARTNER_PART, to });
  const token = await invited(db, actor, applicationId, other.email);
  await acceptInvitation(db, { token, noticeMail, now: NOW });
  await listCandidates(db, actor, { applicationId, now: NOW });
  const offered = async () => {
    await offerLead(db, actor, { ...given, section: PARTNER_PART, note: "" });
    const stored = await loadApplication(db, actor, applicationId);
    return stored?.leadOffer?.id ?? "";
  };
  await withdrawOffer(db, actor, { ...given, offer: await offered() });
  await declineLead(db, other.actor, { ...given, offer: await offered() });
  await acceptLead(db, other.actor, { ...given, offer: await offered() });
}
