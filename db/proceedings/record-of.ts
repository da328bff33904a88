import { asc, desc, eq } from "drizzle-orm";
import type { Sql } from "../engine/open";
import { appeals, consents, corrections, decisions } from "../schema/authority-acts";
import { people } from "../schema/people";
import { returns } from "../schema/proceedings";

export type Named<T> = T & { personName: string };

const named = <T>(rows: { row: T; personName: string }[]): Named<T>[] =>
  rows.map(({ row, personName }) => ({ ...row, personName }));

/** What was sent back to the lead or asked of it, the latest first. */
async function askedOfLead(sql: Sql, applicationId: string) {
  const given = await sql
    .select({ row: returns, personName: people.name })
    .from(returns)
    .innerJoin(people, eq(people.id, returns.by))
    .where(eq(returns.applicationId, applicationId))
    .orderBy(desc(returns.at));
  const asked = await sql
    .select({ row: corrections, personName: people.name })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.requestedBy))
    .where(eq(corrections.applicationId, applicationId))
    .orderBy(desc(corrections.requestedAt), asc(corrections.section));
  return { returns: named(given), corrections: named(asked) };
}

/** What the authority has come to, the latest first. */
async function decidedOn(sql: Sql, applicationId: string) {
  const consented = await sql
    .select({ row: consents, personName: people.name })
    .from(consents)
    .innerJoin(people, eq(people.id, consents.recordedBy))
    .where(eq(consents.applicationId, applicationId))
    .orderBy(desc(consents.recordedAt));
  const decided = await sql
    .select({ row: decisions, personName: people.name })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.recordedBy))
    .where(eq(decisions.applicationId, applicationId))
    .orderBy(desc(decisions.recordedAt));
  const appealed = await sql
    .select({ row: appeals, personName: people.name })
    .from(appeals)
    .innerJoin(people, eq(people.id, appeals.recordedBy))
    .where(eq(appeals.applicationId, applicationId))
    .orderBy(desc(appeals.recordedAt));
  return { consents: named(consented), decisions: named(decided), appeals: named(appealed) };
}

/** What was done in a proceeding, by whom, as far as it concerns a version that is known to the reader. */
export async function recordOf(sql: Sql, applicationId: string, isKnown: (version: number) => boolean) {
  const asked = await askedOfLead(sql, applicationId);
  const decided = await decidedOn(sql, applicationId);
  const known = <T extends { submissionVersion: number }>(rows: T[]) =>
    rows.filter(({ submissionVersion }) => isKnown(submissionVersion));
  return {
    returns: known(asked.returns),
    corrections: known(asked.corrections),
    consents: known(decided.consents),
    decisions: known(decided.decisions),
    appeals: decided.appeals,
  };
}
