import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gte, isNull } from "drizzle-orm";
import {
  AccessDenied,
  type ActorPlace,
  demand,
  permit,
  requireAccess,
  type SectionRow,
} from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import { NOT_FOUND } from "~/db/access/policy/reasons";
import { openForChange } from "~/db/clearances/open-for-change";
import { partOf } from "~/db/clearances/part";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import {
  applications,
  revisions,
  type StoredData,
  sections,
  type UnparsedTexts,
} from "~/db/schema/applications";
import { people } from "~/db/schema/people";
import { instant } from "~/db/values/instant";
import { isOnBehalf } from "~/db/values/section-names";
import type { Join } from "~/forms/versions/join-versions";
import type { SectionVersion } from "~/forms/versions/leaves";
import { appendRevision } from "./section-rows";

/**
 * `baseVersion` is the version the person saw when it began to type; `base` what its form rests on, where
 * others may have gone on meanwhile.
 */
export type SectionChange = {
  section: string;
  baseVersion: number;
  data: StoredData;
  unparsed?: UnparsedTexts;
  base?: SectionVersion;
};
export type SectionConflict = {
  section: string;
  version: number;
  data: StoredData;
  unparsed: UnparsedTexts;
  savedAt: string;
  /** Name of the person. */
  savedBy: string;
  /** The places that wait for a decision; empty where the whole section does. */
  open: string[];
};
export type SectionsSaved =
  | { ok: true; versions: Record<string, number> }
  | { ok: false; conflicts: SectionConflict[]; versions: Record<string, number> };

type Pending = {
  change: SectionVersion & { section: string; origin: string | undefined };
  row: SectionRow;
};

/** As it will be read back: leaves that are undefined are not there. */
function asStored(data: StoredData): StoredData {
  const stored: StoredData = JSON.parse(JSON.stringify(data));
  return stored;
}

async function currentRow(tx: Transaction, place: ActorPlace, section: string) {
  const [found] = await tx.sql
    .select({ row: sections, savedBy: people.name })
    .from(sections)
    .innerJoin(people, eq(people.id, sections.updatedBy))
    .where(
      and(
        eq(sections.applicationId, place.application.id),
        eq(sections.name, section),
        isNull(sections.removedAt),
      ),
    );
  if (!found) throw new AccessDenied(false, NOT_FOUND);
  demand(decide("section.save", place.stands, place.ownerOf(section)));
  return found;
}

async function saveOne(tx: Transaction, actor: Actor, lead: string, pending: Pending, now: string) {
  const { change, row } = pending;
  const version = row.version + 1;
  const { data, unparsed, section, origin } = change;
  const enteredByLead = row.ownerOrganisationId === lead && isOnBehalf(section, data);
  await tx.sql
    .update(sections)
    .set({ version, data, unparsed, enteredByLead, updatedAt: instant(now), updatedBy: actor.personId })
    .where(and(eq(sections.applicationId, row.applicationId), eq(sections.name, section)));
  const revision = { applicationId: row.applicationId, section, version, data, unparsed, enteredByLead };
  await appendRevision(tx, actor, { ...revision, origin }, now);
  const detail = { section, version, ...(enteredByLead ? { enteredByLead } : {}) };
  const applicationId = row.applicationId;
  await appendAudit(tx, { now, actor, action: "section.saved", applicationId, detail });
  return version;
}

const isSame = (one: SectionVersion, other: SectionVersion): boolean =>
  isDeepStrictEqual(one.data, other.data) && isDeepStrictEqual({ ...one.unparsed }, { ...other.unparsed });

/** What is to be stored for a change, and what of it somebody has to decide first; null: it is a conflict as a whole. */
function outcomeOf(change: SectionChange, mine: SectionVersion, row: SectionRow, join: Join | undefined) {
  const { base, section, baseVersion } = change;
  const theirs = { data: row.data, unparsed: row.unparsed };
  if (join && base)
    return isSame(base, theirs) ? { ...mine, open: [] } : join(section, { base, mine, theirs });
  return baseVersion === row.version ? { ...mine, open: [] } : null;
}

export type Save = {
  applicationId: string;
  changes: SectionChange[];
  /** Without it a section that has moved on is a conflict. */
  join?: Join;
  /** Saves beside a conflict what is not in question; what is stays as it stands. */
  partly?: boolean;
  /** Kept with the revision, see there. */
  origin?: string | undefined;
  now: string;
};

/** What saving one section comes to: something to store, something to decide, both, or neither. */
type Weighed = { row: SectionRow; pending: Pending[]; conflicts: SectionConflict[] };

async function weighed(
  tx: Transaction,
  place: ActorPlace,
  change: SectionChange,
  save: Save,
): Promise<Weighed> {
  const { row, savedBy } = await currentRow(tx, place, change.section);
  const data = asStored(change.data);
  if ((data.lead === true) !== (row.data.lead === true)) {
    throw new AccessDenied(true, "Wer federführend ist, lässt sich in diesem Abschnitt nicht ändern.");
  }
  const mine = { data, unparsed: change.unparsed ?? {} };
  if (isSame(mine, row)) return { row, pending: [], conflicts: [] };
  const outcome = outcomeOf(change, mine, row, save.join);
  const { name: section, version, data: theirs, unparsed, updatedAt: savedAt } = row;
  const stands = { section, version, data: theirs, unparsed, savedAt, savedBy };
  if (outcome === null) return { row, pending: [], conflicts: [{ ...stands, open: [] }] };
  const { open } = outcome;
  const joined = { data: asStored(outcome.data), unparsed: outcome.unparsed };
  const isNew = !isSame(joined, row);
  return {
    row,
    pending: isNew ? [{ change: { section, origin: save.origin, ...joined }, row }] : [],
    conflicts: open.length > 0 ? [{ ...stands, open }] : [],
  };
}

/**
 * Saves several sections, all or none unless `partly`. A section as it already is is left alone; one that
 * has moved on since `baseVersion` is joined, or is a conflict: what stands there now is given back.
 * @throws AccessDenied for sections of others, Refusal where the part is not to be changed now.
 */
export function saveSections(db: Database, actor: Actor, save: Save): Promise<SectionsSaved> {
  return transaction(db, (tx) => saveInside(tx, actor, save));
}

/** The same as part of a larger change. */
export async function saveInside(tx: Transaction, actor: Actor, save: Save): Promise<SectionsSaved> {
  const { applicationId, now } = save;
  const place = await requireAccess(tx.sql, actor, applicationId);
  const all: Weighed[] = [];
  for (const change of save.changes) all.push(await weighed(tx, place, change, save));
  const versions = Object.fromEntries(all.map(({ row }) => [row.name, row.version]));
  const conflicts = all.flatMap((one) => one.conflicts);
  const pending = all.flatMap((one) => one.pending);
  if (conflicts.length > 0 && !save.partly) return { ok: false, conflicts, versions };
  const lead = place.application.leadOrganisationId;
  for (const one of pending) {
    const { name: changed, ownerOrganisationId: organisationId } = one.row;
    const part = partOf(changed, organisationId, lead);
    const change = { act: "section.save" as const, section: changed, part, changed, organisationId, now };
    await openForChange(tx, actor, place, change);
    versions[changed] = await saveOne(tx, actor, lead, one, now);
  }
  if (pending.length > 0) {
    const change = { updatedAt: instant(now) };
    await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
  }
  return conflicts.length > 0 ? { ok: false, conflicts, versions } : { ok: true, versions };
}

export type Revision = {
  version: number;
  data: StoredData;
  unparsed: UnparsedTexts;
  enteredByLead: boolean;
  origin: string | null;
  savedAt: string;
  savedBy: string;
};

/** The history of a section from a version on, oldest first; for the lead and for the owner of the section. */
export async function listRevisions(
  db: Database,
  actor: Actor,
  { applicationId, section, from = 1 }: { applicationId: string; section: string; from?: number },
): Promise<Revision[]> {
  await permit(db.reader, actor, "section.history", { applicationId, section });
  return db.reader
    .select({
      version: revisions.version,
      data: revisions.data,
      unparsed: revisions.unparsed,
      enteredByLead: revisions.enteredByLead,
      origin: revisions.origin,
      savedAt: revisions.savedAt,
      savedBy: people.name,
    })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.savedBy))
    .where(
      and(
        eq(revisions.applicationId, applicationId),
        eq(revisions.section, section),
        gte(revisions.version, from),
      ),
    )
    .orderBy(asc(revisions.version));
}
