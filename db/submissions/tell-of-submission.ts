import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import type { Proceeding } from "~/db/proceedings/move-proceeding";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";

type HandedIn = {
  applicationId: string;
  number: string;
  version: number;
  leadName: string;
  authorityName: string;
  /** Who has it now; null where no body that it goes to uses this system. */
  holder: string | null;
  /** Where the application has gone: to a station of the Dienstweg, or to the authority. */
  proceeding: Pick<Proceeding, "holderOrganisationId">;
  /** Who had it until now and has it no more. */
  left: readonly string[];
  noticeMail: NoticeMail;
  now: string;
};

/** What was handed in to lead and partners, and the notice to whoever has it now; who does not have it yet is not told. */
export async function tellOfSubmission(
  tx: Transaction,
  actor: Actor,
  { applicationId, number, version, leadName, authorityName, ...rest }: HandedIn,
): Promise<void> {
  const { holder, proceeding, left, noticeMail, now } = rest;
  const { holderOrganisationId } = proceeding;
  const { lead, partners, subject } = await involvedIn(tx.sql, applicationId);
  const submitted = { ...subject, number, version };
  await notify(tx, actor, {
    to: [...lead, ...partners],
    alsoActor: true,
    kind: "application.submitted",
    figures: { ...submitted, authority: authorityName, liesWith: holder },
    noticeMail,
    now,
  });
  await notify(tx, actor, {
    to: left.map((organisationId) => ({ organisationId })),
    kind: "application.rerouted",
    figures: { ...subject, authority: authorityName },
    noticeMail,
    now,
  });
  if (holderOrganisationId === null) return;
  await notify(tx, actor, {
    to: [{ organisationId: holderOrganisationId }],
    kind: "application.received",
    figures: { ...submitted, lead: leadName },
    noticeMail,
    now,
  });
}
