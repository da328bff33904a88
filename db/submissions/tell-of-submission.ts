import { eq } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import type { Proceeding } from "~/db/proceedings/move-proceeding";
import { organisations } from "~/db/schema/people";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";

type HandedIn = {
  applicationId: string;
  number: string;
  version: number;
  leadName: string;
  authorityName: string;
  /** Null where the authority does not use this system. */
  authorityOrganisationId: string | null;
  /** Where the application has gone: to a station of the Dienstweg, or to the authority. */
  proceeding: Pick<Proceeding, "holderOrganisationId">;
  /** Who had it until now and has it no more. */
  left: readonly string[];
  noticeMail: NoticeMail;
  now: string;
};

async function nameOf(tx: Transaction, organisationId: string): Promise<string | null> {
  const [found] = await tx.sql
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return found?.name ?? null;
}

/** The receipt to lead and partners, and the notice to whoever has it now; who does not have it yet is not told. */
export async function tellOfSubmission(
  tx: Transaction,
  actor: Actor,
  { applicationId, number, version, leadName, authorityName, ...rest }: HandedIn,
): Promise<void> {
  const { authorityOrganisationId, proceeding, left, noticeMail, now } = rest;
  const { holderOrganisationId } = proceeding;
  const { lead, partners, words } = await involvedIn(tx.sql, applicationId);
  const place = { applicationId, noticeMail, now };
  const numbered = version === 1 ? number : `${number}, Fassung ${version}`;
  const holder = holderOrganisationId === null ? null : await nameOf(tx, holderOrganisationId);
  await notify(tx, actor, {
    ...place,
    to: [...lead, ...partners],
    alsoActor: true,
    kind: "application.submitted",
    href: `/eingereicht/${number}`,
    text:
      holder === null && authorityOrganisationId === null
        ? `Der ${words} ist abgeschlossen (${numbered}). ${authorityName} nutzt dieses Portal nicht; die federführende Kommune versendet ihn selbst.`
        : `Der ${words} ist eingereicht (${numbered}) und liegt bei: ${holder ?? authorityName}.`,
  });
  await notify(tx, actor, {
    ...place,
    to: left.map((organisationId) => ({ organisationId })),
    kind: "application.withdrawn",
    href: "/nachrichten",
    text: `Der ${words} ist neu eingereicht und geht jetzt einen anderen Weg: ${authorityName}. Was Sie erhalten haben, bleibt lesbar.`,
  });
  if (holderOrganisationId === null) return;
  await notify(tx, actor, {
    ...place,
    to: [{ organisationId: holderOrganisationId }],
    kind: "application.received",
    href: `/vorgaenge/${number}`,
    text: `${leadName} hat den ${words} eingereicht (${numbered}).`,
  });
}
