import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import { revisions, type StoredData, sections, type UnparsedTexts } from "~/db/schema/applications";
import { instant } from "~/db/values/instant";

type NewRevision = {
  applicationId: string;
  section: string;
  version: number;
  data: StoredData;
  unparsed: UnparsedTexts;
  enteredByLead: boolean;
  origin?: string | undefined;
};

/** Appends to the history of a section; every save passes here. */
export async function appendRevision(
  tx: Transaction,
  actor: Actor,
  revision: NewRevision,
  now: string,
): Promise<void> {
  await tx.sql.insert(revisions).values({ ...revision, savedAt: instant(now), savedBy: actor.personId });
}

/** A new section with its first revision. */
export async function insertSection(
  tx: Transaction,
  actor: Actor,
  section: Omit<NewRevision, "version" | "section"> & {
    name: string;
    position: number;
    ownerOrganisationId: string;
  },
  now: string,
): Promise<void> {
  const row = { ...section, version: 1, updatedAt: instant(now), updatedBy: actor.personId };
  await tx.sql.insert(sections).values(row);
  const { applicationId, name, data, unparsed, enteredByLead } = section;
  const revision = { applicationId, section: name, version: 1, data, unparsed, enteredByLead };
  await appendRevision(tx, actor, revision, now);
}
