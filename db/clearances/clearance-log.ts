import { and, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Sql } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { type ClearanceEvent, type ClearedContents, clearances } from "../schema/clearances";
import { people } from "../schema/people";
import { instant } from "../values/instant";

export type ClearanceLine = {
  sequence: number;
  part: string;
  event: ClearanceEvent;
  note: string | null;
  /** Cleared by who had handed it over: the organisation has no other approver. */
  alone: boolean;
  /** Of a lifting: the section that changed, or "documents". */
  changed: string | null;
  at: string;
  byId: string;
  /** Name of the person. */
  by: string;
};

const columns = {
  sequence: clearances.sequence,
  part: clearances.part,
  event: clearances.event,
  note: clearances.note,
  alone: clearances.alone,
  contents: clearances.contents,
  at: clearances.at,
  byId: clearances.by,
  by: people.name,
};

function lineOf({ contents, ...row }: Omit<ClearanceLine, "changed"> & { contents: ClearedContents }) {
  return { ...row, changed: contents.changed ?? null };
}

/** All handing over and clearing of an application, oldest first. */
export async function clearancesOf(sql: Sql, applicationId: string): Promise<ClearanceLine[]> {
  const rows = await sql
    .select(columns)
    .from(clearances)
    .innerJoin(people, eq(people.id, clearances.by))
    .where(eq(clearances.applicationId, applicationId))
    .orderBy(asc(clearances.sequence));
  return rows.map(lineOf);
}

/** Where a part stands; null while it was never handed over. */
export async function latestClearance(
  sql: Sql,
  applicationId: string,
  part: string,
): Promise<ClearanceLine | null> {
  const [row] = await sql
    .select(columns)
    .from(clearances)
    .innerJoin(people, eq(people.id, clearances.by))
    .where(and(eq(clearances.applicationId, applicationId), eq(clearances.part, part)))
    .orderBy(desc(clearances.sequence))
    .limit(1);
  return row ? lineOf(row) : null;
}

export type NewClearance = {
  applicationId: string;
  part: string;
  event: ClearanceEvent;
  organisationId: string;
  note?: string | null;
  alone?: boolean;
  contents?: ClearedContents;
  now: string;
};

export async function appendClearance(tx: Transaction, actor: Actor, given: NewClearance): Promise<void> {
  const { now, note = null, alone = false, contents = {}, ...rest } = given;
  await tx.sql
    .insert(clearances)
    .values({ ...rest, note, alone, contents, at: instant(now), by: actor.personId });
}
