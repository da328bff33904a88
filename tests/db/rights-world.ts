import type { Actor } from "~/db/access/policy/actor";
import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addParticipant, removeParticipant } from "~/db/participants/participants";
import { removeMembership } from "~/db/people/organisations";
import { type Submission, submitApplication } from "~/db/submissions/submit-application";
import type { Station } from "~/rules/report/report";
import {
  AUTHORITY,
  colleague,
  draft,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  partner,
  pdf,
  signIn,
  submission,
} from "./world";

/** "lead" and "partner" are approvers; "former" was a member, "removed" belongs to a participant taken out. */
export const ROLES = [
  "lead",
  "lead editor",
  "partner",
  "partner editor",
  "supervision",
  "authority",
  "operator",
  "former",
  "removed",
  "stranger",
] as const;
export type Role = (typeof ROLES)[number];
export const LEAD: Role[] = ["lead", "lead editor"];
export const PARTNER: Role[] = ["partner", "partner editor"];

export type RightsWorld = {
  db: Database;
  applicationId: string;
  submitted: string;
  leadOrganisation: string;
  leadFile: string;
  open: string;
  actors: Record<Role, Actor>;
};

const LANDRAT = "Landrat des Landkreises Kassel";

/** One draft with an accepted partner and an open third part, and one application that was submitted. */
export async function rightsWorld(): Promise<RightsWorld> {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const authority = await member(db, AUTHORITY, "authority");
  const applicationId = await draft(db, lead);
  const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
  const third = { applicationId, data: { name: "Lohfelden", kind: "municipality" }, now: NOW };
  const open = await addParticipant(db, lead.actor, third);
  const removed = await takenOut(db, lead.actor, applicationId);
  const submitted = await draft(db, lead);
  await partner(db, lead.actor, submitted, "post@soehrewald.example");
  const file = { slot: "a", kind: "agreement" as const, name: "a.pdf", pages: 1, bytes: pdf("a"), now: NOW };
  const leadFile = await addDocument(db, lead.actor, {
    applicationId: submitted,
    section: "agreement",
    ...file,
  });
  const supervision = await member(db, LANDRAT, "supervision");
  await submitApplication(db, lead.actor, alongChannel(submission(submitted)));
  const was = await colleague(db, lead.organisationId, "Ehemalige");
  await removeMembership(db, { personId: was.personId, organisationId: lead.organisationId, now: NOW });
  const partnerOrganisation = joined.memberships[0]?.organisationId ?? "";
  return {
    db,
    applicationId,
    submitted,
    leadOrganisation: lead.organisationId,
    leadFile: leadFile.id,
    open,
    actors: {
      lead: lead.actor,
      "lead editor": await colleague(db, lead.organisationId, "Sachbearbeitung"),
      partner: await colleague(db, partnerOrganisation, "Bürgermeisterei", "approver"),
      "partner editor": joined,
      supervision: supervision.actor,
      authority: authority.actor,
      operator: (await member(db, "Betrieb", "operator")).actor,
      former: await signIn(db, was.email),
      removed,
      stranger: (await member(db, "Kassel")).actor,
    },
  };
}

/** The same, on its way through the Landrat. */
function alongChannel(given: Submission): Submission {
  const channel: Station[] = [
    { station: LANDRAT, office: "landrat:06633", role: "supervision", sources: [] },
    { station: AUTHORITY, office: "ministry:he", role: "grant-authority", sources: [] },
  ];
  return {
    ...given,
    seal: async (numbered) => {
      const sealed = await given.seal(numbered);
      return { ...sealed, report: { ...sealed.report, channel } };
    },
  };
}

/** Somebody who accepted an invitation to a part that was taken out since. */
async function takenOut(db: Database, lead: Actor, applicationId: string): Promise<Actor> {
  const data = { name: "Helsa", kind: "municipality" };
  const section = await addParticipant(db, lead, { applicationId, data, now: NOW });
  let token = "";
  const linkFor = (secret: string) => {
    token = secret;
    return secret;
  };
  const mail = () => ({ subject: "Einladung", text: "" });
  await invite(db, lead, { applicationId, section, email: "post@helsa.example", linkFor, mail, now: NOW });
  const accepted = await acceptInvitation(db, { token, noticeMail, now: NOW });
  if (!accepted.ok) throw new Error(accepted.reason);
  await removeParticipant(db, lead, { applicationId, section, noticeMail, now: NOW });
  return accepted.actor;
}
