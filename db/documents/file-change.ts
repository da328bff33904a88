import { eq } from "drizzle-orm";
import type { ActorPlace } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { openForChange } from "~/db/clearances/open-for-change";
import { partOf } from "~/db/clearances/part";
import type { Transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { applications } from "~/db/schema/applications";
import { instant } from "~/db/values/instant";

type Opened = { act: "document.add" | "document.remove"; section: string; now: string };

const actingFor = (place: ActorPlace, section: string): string =>
  place.ownerOf(section) ?? place.application.leadOrganisationId;

/** Before a file of a section changes. @throws Refusal where the section's part is not to be changed now */
export async function openForFiles(
  tx: Transaction,
  actor: Actor,
  place: ActorPlace,
  { act, section, now }: Opened,
): Promise<void> {
  const organisationId = actingFor(place, section);
  const part = partOf(section, organisationId, place.application.leadOrganisationId);
  await openForChange(tx, actor, place, { act, section, part, changed: "documents", organisationId, now });
}

/** What happens to files, as the log calls it; the history of a step is read from there. */
export const FILE_ACTS = ["added", "removed", "restored"] as const;
export type FileAct = (typeof FILE_ACTS)[number];

type Happened = {
  act: FileAct;
  document: string;
  section: string;
  detail?: Record<string, unknown>;
  now: string;
};

/** After it: the application was touched, and the log says who did what to which file, and for whom. */
export async function fileChanged(
  tx: Transaction,
  actor: Actor,
  place: ActorPlace,
  { act, document, section, detail, now }: Happened,
): Promise<void> {
  const applicationId = place.application.id;
  await tx.sql
    .update(applications)
    .set({ updatedAt: instant(now) })
    .where(eq(applications.id, applicationId));
  const organisation = actingFor(place, section);
  await appendAudit(tx, {
    now,
    actor,
    action: `document.${act}`,
    applicationId,
    detail: { document, section, organisation, ...detail },
  });
}
