import { onTestFinished } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import { deliverDueMails } from "~/app/mail/deliver-due-mails";
import { smtpTransport } from "~/app/mail/transport";
import { noticeMail } from "~/app/notices/notice-mail";
import type { Actor } from "~/db/access/policy/actor";
import { addDocument } from "~/db/documents/documents";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { giveRole } from "~/db/people/team/members";
import { later } from "~/db/values/instant";
import { colleague, draft, freshDatabase, member, NOW, PARTNER_PART, pdf, signIn } from "~/tests/db/world";
import { startMailServer } from "./mail-server";

/** So many minutes after the draft was begun. */
export const at = (minutes: number) => later(NOW, { minutes });
export const NO_MAIL = { subject: "", text: "" };
export const mail = noticeMail({
  origin: "https://ikz.example",
  operator: { name: "Stadt Beispielstadt", address: [], email: "ikz@beispielstadt.example", phone: "" },
});

/** A draft whose lead has two members, and a real mail server. */
export async function mailWorld() {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const second = await colleague(db, lead.organisationId, "Kollegin");
  const applicationId = await draft(db, lead);

  /** Sends what is due after so many minutes; gives to whom. */
  async function deliver(minutes: number): Promise<string[]> {
    const before = server.mails.length;
    const transport = smtpTransport(server.url, "antrag@ikz.example");
    const clock = createClock(undefined, () => Date.parse(at(minutes)));
    await deliverDueMails({ db, transport, clock, noticeMail: mail });
    transport.close();
    const sent = server.mails.slice(before);
    return sent.flatMap(({ to }) => to).sort();
  }

  /** The approver of a partner that has joined. */
  async function join(section = PARTNER_PART, email = "amt@soehrewald.example"): Promise<Actor> {
    let token = "";
    const linkFor = (secret: string) => {
      token = secret;
      return secret;
    };
    const written = () => ({ subject: "Einladung", text: "" });
    await invite(db, lead.actor, { applicationId, section, email, linkFor, mail: written, now: NOW });
    const accepted = await acceptInvitation(db, { token, noticeMail: mail, now: NOW });
    if (!accepted.ok) throw new Error(accepted.reason);
    const { personId, memberships } = accepted.actor;
    const organisationId = memberships[0]?.organisationId ?? "";
    await giveRole(db, accepted.actor, { organisationId, personId, role: "approver", now: NOW });
    return signIn(db, email);
  }

  /** A partner whose joining the lead was told an hour later. */
  async function joined(): Promise<Actor> {
    const actor = await join();
    await deliver(60);
    return actor;
  }

  const upload = (actor: Actor, minutes: number, section = PARTNER_PART) =>
    addDocument(db, actor, {
      applicationId,
      section,
      kind: "resolution",
      name: "beschluss.pdf",
      pages: 1,
      bytes: pdf(`${section} ${minutes}`),
      noticeMail: mail,
      now: at(minutes),
    });

  return { server, db, lead, second, applicationId, deliver, join, joined, upload };
}
