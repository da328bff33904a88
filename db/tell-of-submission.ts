import type { Actor } from "./actor";
import { involvedIn } from "./involved";
import { type NoticeMail, notify } from "./notify";
import type { Transaction } from "./transaction";

type HandedIn = {
  applicationId: string;
  number: string;
  version: number;
  leadName: string;
  authorityName: string;
  /** Null where the authority does not use this system. */
  authorityOrganisationId: string | null;
  noticeMail: NoticeMail;
  now: string;
};

/** The receipt to lead and partners, and the notice to the authority where it uses this system. */
export async function tellOfSubmission(
  tx: Transaction,
  actor: Actor,
  { applicationId, number, version, leadName, authorityName, ...rest }: HandedIn,
): Promise<void> {
  const { authorityOrganisationId, noticeMail, now } = rest;
  const { lead, partners, words } = await involvedIn(tx.sql, applicationId);
  const place = { applicationId, href: `/eingereicht/${number}`, noticeMail, now };
  const numbered = version === 1 ? number : `${number}, Fassung ${version}`;
  await notify(tx, actor, {
    ...place,
    to: [...lead, ...partners],
    alsoActor: true,
    kind: "application.submitted",
    text: authorityOrganisationId
      ? `Der ${words} ist eingereicht (${numbered}) und liegt bei: ${authorityName}.`
      : `Der ${words} ist abgeschlossen (${numbered}). ${authorityName} nutzt dieses Portal nicht; die federführende Kommune versendet ihn selbst.`,
  });
  if (authorityOrganisationId === null) return;
  await notify(tx, actor, {
    ...place,
    to: [{ organisationId: authorityOrganisationId }],
    kind: "application.received",
    text: `${leadName} hat den ${words} eingereicht (${numbered}).`,
  });
}
