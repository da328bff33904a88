import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { isRevokedMail } from "~/db/participants/revoked-mail";
import { inspectSignInToken, requestSignIn } from "~/db/people/sign-in";
import { claimMail, markFailed, markSent } from "~/db/telling/mail-delivery";
import {
  chooseMails,
  countNotifications,
  findMailChoice,
  listNotifications,
  markAllRead,
  openNotification,
} from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { renewMail } from "~/db/telling/renew-mail";
import { draft, type member, NOW, noticeMail, PARTNER_PART, partner, pdf } from "./world";

const MUCH_LATER = "2036-03-02T09:00:00.000Z";

/** Mails on their way, the inbox of a person, and its choice. */
export async function everyMail(db: Database, lead: Awaited<ReturnType<typeof member>>) {
  const { actor } = lead;
  const mail = () => ({ subject: "Anmelden", text: "" });
  await requestSignIn(db, { email: lead.email, now: NOW, minutes: 15, linkFor: (secret) => secret, mail });
  await inspectSignInToken(db, "guess", NOW);
  const applicationId = await draft(db, lead);
  const other = await partner(db, actor, applicationId, "amt@kaufungen.example");
  const file = { applicationId, section: PARTNER_PART, kind: "resolution" as const, name: "a.pdf", pages: 1 };
  for (const words of ["a", "b"]) {
    await addDocument(db, other, { ...file, bytes: pdf(words), noticeMail, now: NOW });
  }
  const [first, last] = [await claimMail(db, NOW), await claimMail(db, NOW)];
  await markSent(db, { id: first?.id ?? "", now: NOW });
  await markFailed(db, { id: last?.id ?? "", attempts: 1, error: "421", now: NOW });
  const renewed = { noticeMail, isRevoked: isRevokedMail, now: MUCH_LATER };
  for (;;) {
    const claimed = await claimMail(db, MUCH_LATER);
    if (!claimed) break;
    await renewMail(db, claimed, renewed);
    await markSent(db, { id: claimed.id, now: MUCH_LATER });
  }
  await listMails(db);
  await countNotifications(db, actor, { most: 10 });
  await countNotifications(db, actor, { unreadOnly: true, most: 10 });
  await listNotifications(db, actor, { unreadOnly: true, limit: 20 });
  const [told] = await listNotifications(db, actor, { limit: 20 });
  await openNotification(db, actor, { id: told?.id ?? "", now: NOW });
  await markAllRead(db, actor, { until: NOW, now: NOW });
  await chooseMails(db, actor, { notices: "none", now: NOW });
  await findMailChoice(db, actor);
}
