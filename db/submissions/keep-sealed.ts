import { eq } from "drizzle-orm";
import type { ApplicationRow } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import { organisationOfOffice } from "~/db/offices/organisations-of-offices";
import { organisations } from "~/db/schema/people";
import { receipts } from "~/db/schema/receipts";
import { submissionDocuments, submissions } from "~/db/schema/submissions";
import type { Contents } from "~/db/sections/changed-since";
import { instant } from "~/db/values/instant";
import { textOf } from "~/db/values/section-names";
import { newId, sha256 } from "~/db/values/token";
import type { Place, Sealed, Submission } from "./submit-application";

export type ToSeal = { given: Submission; application: ApplicationRow; place: Place; contents: Contents };

/** Writes the package down: the row with all that is frozen, and the list of files. */
export async function keepSealed(
  tx: Transaction,
  actor: Actor,
  { given, application, place, contents, sealed }: ToSeal & { sealed: Sealed },
) {
  const { applicationId, state, programme, applicationDate, authorityName, authorityOffice, now } = given;
  const { covering = null, ticked = [] } = given;
  const id = newId();
  const pdfSha256 = sha256(sealed.pdf);
  const { leadOrganisationId } = application;
  const leadName = await organisationName(tx, leadOrganisationId);
  const body = await organisationOfOffice(tx, authorityOffice, "authority");
  const authorityOrganisationId = body?.id ?? null;
  await tx.sql.insert(submissions).values({
    id,
    applicationId,
    ...place,
    state,
    submittedAt: instant(now),
    submittedBy: actor.personId,
    programme,
    applicationDate,
    leadOrganisationId,
    leadName,
    title: textOf(sealed.data, "title"),
    authorityName,
    authorityOffice,
    authorityOrganisationId,
    sectionVersions: contents.versions,
    pdfSha256,
    manifest: sealed.manifest,
    data: sealed.data,
    report: sealed.report,
    pdf: Buffer.from(sealed.pdf),
    covering,
    ticked,
  });
  for (const documentId of contents.documents) {
    await tx.sql.insert(submissionDocuments).values({ submissionId: id, documentId });
  }
  return { id, pdfSha256, leadName, authorityOrganisationId };
}

export async function organisationName(tx: Transaction, id: string): Promise<string> {
  const [found] = await tx.sql
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id));
  return found?.name ?? "";
}

/** `authority`: it says that the version has come there. */
export async function keepReceipt(
  tx: Transaction,
  submissionId: string,
  { pdf, authority }: { pdf: Uint8Array; authority: boolean },
): Promise<void> {
  const confirms = authority ? ("arrival" as const) : ("dispatch" as const);
  await tx.sql.insert(receipts).values({ submissionId, pdf: Buffer.from(pdf), confirms });
}
