import type { Actor } from "../access/policy/actor";
import type { Transaction } from "../engine/transaction";
import type { NotificationKind } from "../schema/notifications";
import { involvedIn } from "../telling/involved";
import { notify, type Recipients } from "../telling/notify";
import type { Proceeding } from "./move-proceeding";
import type { ActGiven } from "./perform-act";

type Told = {
  kind: NotificationKind;
  /** `words` names the application: "Antrag „Gemeinsames Archiv“ (IKZ-NW-2022-0001)". */
  text: (words: string) => string;
  /** The path where the reader goes on. */
  href: string;
};

/** Tells these organisations of an act on the proceeding. */
export async function tellOrganisations(
  tx: Transaction,
  actor: Actor,
  given: ActGiven,
  { number }: Pick<Proceeding, "number">,
  to: readonly (string | null)[],
  { kind, text, href }: Told,
): Promise<void> {
  const { applicationId, noticeMail, now } = given;
  const { words } = await involvedIn(tx.sql, applicationId);
  const recipients = to.flatMap((organisationId): Recipients[] =>
    organisationId ? [{ organisationId }] : [],
  );
  const told = {
    to: recipients,
    kind,
    applicationId,
    text: text(`${words} (${number})`),
    href,
    noticeMail,
    now,
  };
  await notify(tx, actor, told);
}

/** Tells the lead and the partners. */
export async function tellApplicants(
  tx: Transaction,
  actor: Actor,
  given: ActGiven,
  proceeding: Pick<Proceeding, "number">,
  told: Omit<Told, "href"> & { href?: string },
): Promise<void> {
  const { lead, partners } = await involvedIn(tx.sql, given.applicationId);
  const ids = [...lead, ...partners].map(({ organisationId }) => organisationId);
  const href = told.href ?? `/antraege/${given.applicationId}`;
  await tellOrganisations(tx, actor, given, proceeding, ids, { ...told, href });
}
