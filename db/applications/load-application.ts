import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { type Access, type ApplicationRow, findAccess, leadAccess } from "~/db/access/access";
import { caseSituation } from "~/db/access/case-situation";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Situation } from "~/db/access/policy/situation";
import type { Stand } from "~/db/access/policy/standing";
import { type ClearanceLine, clearancesOf } from "~/db/clearances/clearance-log";
import { sectionOfPart } from "~/db/clearances/part";
import { currentDocuments, type DocumentMeta } from "~/db/documents/documents";
import { type EarlierDocument, earlierDocuments } from "~/db/documents/earlier-documents";
import type { Database, Sql } from "~/db/engine/open";
import { type KeptAddress, loadOfficeAddresses } from "~/db/offices/office-addresses";
import { type LeadOffer, openOffer } from "~/db/participants/lead-offers";
import { isUndeliverable } from "~/db/participants/undeliverable";
import { profilesOfParts } from "~/db/people/profiles";
import { type CaseActs, caseActs } from "~/db/proceedings/case-acts";
import type { Proceeding } from "~/db/proceedings/move-proceeding";
import { loadRegister, type StoredRegister } from "~/db/register/register";
import { invitations } from "~/db/schema/applications";
import { outbox } from "~/db/schema/log";
import { organisations } from "~/db/schema/people";
import { proceedings } from "~/db/schema/proceedings";
import { submissions } from "~/db/schema/submissions";
import { changedSince } from "~/db/sections/changed-since";
import { type Released, releasedSections } from "~/db/sections/released";
import { inPlace, type KeptSection, type LoadedSection, sectionsOf } from "~/db/sections/sections-of";
import { confirmsArrival } from "~/db/versions/confirms-arrival";
import type { HandedIn } from "~/db/versions/fixed-day";
import { isSupplement } from "~/db/versions/supplement";
import { isUndispatched } from "~/db/versions/undispatched";
import type { Profile } from "~/forms/profile/profile";

export type InvitationMeta = {
  id: string;
  section: string;
  email: string;
  createdAt: string;
  expiresAt: string;
  answerBy: string | null;
  words: string | null;
  acceptedAt: string | null;
  /** The mail server would not take its mail: the link has not arrived. */
  undeliverable: boolean;
};

export type SubmissionMeta = HandedIn & {
  number: string;
  version: number;
  submittedAt: string;
  authorityName: string;
  /** False: the lead sends the papers itself and records when and how. */
  authorityInSystem: boolean;
  dispatchedOn: string | null;
  dispatchWay: string | null;
  /** It stands, goes to nobody who uses this system, and is not sent yet. */
  undispatched: boolean;
  /** Its receipt says that it has come to the authority; else no more than that it was sent off. */
  confirmsArrival: boolean;
  pdfSha256: string;
};

export type LoadedApplication = {
  application: ApplicationRow & { leadName: string };
  access: Access["access"];
  /** As what the actor stands towards it: what it may do, the policy decides. */
  stands: Stand[];
  /** How the case stands: what is possible then, the policy decides too. */
  situation: Situation;
  /** Names of the sections the actor may write. */
  ownSections: string[];
  sections: LoadedSection[];
  /** What of the sections and files the actor may read as a draft. */
  released: Released;
  documents: DocumentMeta[];
  /** Files that were replaced or taken out: all for the lead, those of its own part for a partner. */
  earlier: EarlierDocument[];
  /** All for the lead, its own for a partner. */
  invitations: InvitationMeta[];
  /** What was handed over and cleared of the parts the actor may read, oldest first. */
  clearances: ClearanceLine[];
  /** The lead is offered to another participant; for the lead and for who it is offered to. */
  leadOffer: LeadOffer | null;
  /** Latest first. */
  submissions: SubmissionMeta[];
  /** Changed since the latest submission. */
  changedSince: boolean;
  /** Where the submitted application is; null while none was handed in. */
  proceeding: Pick<Proceeding, "state" | "version"> | null;
  /** What supervision and authority did with it, as far as it holds now; null while none was handed in. */
  acts: CaseActs | null;
  /** Sections removed with their participant, for undo; only for the lead. */
  removed: { section: string; name: string | null; removedAt: string }[];
  /** Section → what the organisation whose part it is says of itself; of the actor's own parts alone. */
  profiles: ReadonlyMap<string, Profile>;
  /** Null until the operator has imported one. */
  register: StoredRegister | null;
  /** What the operator has said of addresses of offices, by key. */
  keptAddresses: ReadonlyMap<string, KeptAddress>;
};

/** Everything about one application that its pages need; null where the actor has no access (404). */
export async function loadApplication(
  db: Database,
  actor: Actor,
  applicationId: string,
): Promise<LoadedApplication | null> {
  const found = await findAccess(db.reader, actor, applicationId);
  return found && found.application.deletedAt === null ? loadInside(db, found) : null;
}

/** As its lead sees it, for what the program does by itself; nothing may be written on the strength of it. */
export async function loadAsLead(db: Database, applicationId: string): Promise<LoadedApplication | null> {
  const found = await leadAccess(db.reader, applicationId);
  return found && found.application.deletedAt === null ? loadInside(db, found) : null;
}

async function loadInside(db: Database, found: Access): Promise<LoadedApplication> {
  const { access, application, ownSections, stands } = found;
  const applicationId = application.id;
  const all = await sectionsOf(db.reader, applicationId);
  const sections = inPlace(all);
  const documents = await currentDocuments(db.reader, applicationId);
  const invited = await invitationsOf(db.reader, applicationId);
  const earlier = await earlierDocuments(db.reader, applicationId);
  const offer = await openOffer(db.reader, applicationId);
  const [lead] = await db.reader
    .select({ leadName: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, application.leadOrganisationId));
  return {
    application: { ...application, leadName: lead?.leadName ?? "" },
    access,
    stands,
    ownSections,
    sections,
    released: await releasedSections(db.reader, found, { sections, documents }),
    documents,
    earlier: access === "lead" ? earlier : earlier.filter((one) => ownSections.includes(one.section)),
    invitations: access === "lead" ? invited : invited.filter((one) => ownSections.includes(one.section)),
    clearances: (await clearancesOf(db.reader, applicationId)).filter(
      ({ part }) => decide("clearance.read", stands, found.ownerOf(sectionOfPart(part))).allowed,
    ),
    leadOffer: offer && (access === "lead" || ownSections.includes(offer.section)) ? offer : null,
    submissions: await submissionsOf(db.reader, applicationId),
    proceeding: await standOf(db.reader, applicationId),
    acts: (await caseActs(db.reader, [applicationId])).get(applicationId) ?? null,
    situation: await caseSituation(db.reader, null, { applicationId }),
    changedSince: (await changedSince(db.reader, [applicationId])).has(applicationId),
    removed: access === "lead" ? all.flatMap(removedLine) : [],
    profiles: await profilesOfParts(db.reader, {
      applicationId,
      organisationIds: stands.map(({ organisationId }) => organisationId),
    }),
    register: await loadRegister(db),
    keptAddresses: await loadOfficeAddresses(db),
  };
}

function removedLine(row: KeptSection) {
  if (row.removedAt === null) return [];
  const name = typeof row.data.name === "string" ? row.data.name : null;
  return [{ section: row.name, name, removedAt: row.removedAt }];
}

async function standOf(sql: Sql, applicationId: string): Promise<LoadedApplication["proceeding"]> {
  const [row] = await sql
    .select({ state: proceedings.state, version: proceedings.version })
    .from(proceedings)
    .where(eq(proceedings.applicationId, applicationId));
  return row ?? null;
}

async function invitationsOf(sql: Sql, applicationId: string): Promise<InvitationMeta[]> {
  const rows = await sql
    .select({
      id: invitations.id,
      section: invitations.section,
      email: invitations.email,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      answerBy: invitations.answerBy,
      words: invitations.words,
      acceptedAt: invitations.acceptedAt,
      givenUp: outbox.givenUp,
    })
    .from(invitations)
    .leftJoin(outbox, eq(outbox.id, invitations.mailId))
    .where(and(eq(invitations.applicationId, applicationId), isNull(invitations.withdrawnAt)))
    .orderBy(asc(invitations.createdAt));
  return rows.map(({ givenUp, ...row }) => ({
    ...row,
    undeliverable: row.acceptedAt === null && isUndeliverable(givenUp),
  }));
}

async function submissionsOf(sql: Sql, applicationId: string): Promise<SubmissionMeta[]> {
  const rows = await sql
    .select({
      number: submissions.number,
      version: submissions.version,
      submittedAt: submissions.submittedAt,
      applicationDate: submissions.applicationDate,
      programme: submissions.programme,
      state: submissions.state,
      supplement: isSupplement,
      authorityName: submissions.authorityName,
      authorityOrganisationId: submissions.authorityOrganisationId,
      dispatchedOn: submissions.dispatchedOn,
      dispatchWay: submissions.dispatchWay,
      undispatched: isUndispatched,
      confirmsArrival,
      pdfSha256: submissions.pdfSha256,
    })
    .from(submissions)
    .where(eq(submissions.applicationId, applicationId))
    .orderBy(desc(submissions.version));
  return rows.map(({ authorityOrganisationId, ...row }) => ({
    ...row,
    authorityInSystem: authorityOrganisationId !== null,
  }));
}
