import { and, desc, eq, inArray, isNull, sql as raw } from "drizzle-orm";
import { alias, union } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { type Actor, organisationIds } from "~/db/access/policy/actor";
import type { Database, Sql } from "~/db/engine/open";
import { type CaseActs, caseActs } from "~/db/proceedings/case-acts";
import { type ApplicationStatus, applications, sections } from "~/db/schema/applications";
import { organisations } from "~/db/schema/people";
import { submissions } from "~/db/schema/submissions";
import { changedSince } from "~/db/sections/changed-since";
import { isUndispatched } from "~/db/versions/undispatched";
import type { Category, State } from "~/rules/facts/facts";

export type ApplicationLine = {
  id: string;
  access: "lead" | "partner";
  leadOrganisationId: string;
  title: string | null;
  state: State | null;
  category: Category | null;
  /** What the draft is for, as far as it was ticked. */
  taskAreas: string[];
  /** Id of the version its lead has chosen. */
  programme: string | null;
  /** YYYY-MM-DD; only where an import kept the day of a paper application. */
  applicationDate: string | null;
  /** The day of the application as it was handed in last; null for one never handed in. */
  submittedDay: string | null;
  status: ApplicationStatus;
  updatedAt: string;
  leadName: string;
  participants: number;
  /** The latest submission; null for one never submitted. */
  number: string | null;
  submittedAt: string | null;
  /** The latest submission is still to be sent on another way. */
  undispatched: boolean;
  /** When and how it was, where the lead said so. */
  dispatchedOn: string | null;
  dispatchWay: string | null;
  /** Changed since the latest submission. */
  changedSince: boolean;
  /** Of one from which something is asked: the sections that the reader's organisations write. */
  ownSections: string[];
  /** What supervision and authority did with it, as far as it holds now; null while none was handed in. */
  acts: CaseActs | null;
};

const caseSection = alias(sections, "case_section");
const part = alias(sections, "part");
const project = alias(sections, "project");
const names = z.array(z.string());
const sealed = alias(submissions, "sealed");

const lineColumns = {
  id: applications.id,
  leadOrganisationId: applications.leadOrganisationId,
  title: raw<string | null>`json_extract(${caseSection.data}, '$.title')`,
  state: raw<State | null>`json_extract(${caseSection.data}, '$.state')`,
  category: raw<Category | null>`json_extract(${caseSection.data}, '$.category')`,
  taskAreas: raw<
    string | null
  >`(SELECT json_extract(${project.data}, '$.taskAreas') FROM ${sections} AS ${project}
    WHERE ${project.applicationId} = ${applications.id} AND ${project.name} = 'project')`,
  programme: raw<string | null>`json_extract(${caseSection.data}, '$.programme')`,
  applicationDate: applications.applicationDate,
  status: applications.status,
  updatedAt: applications.updatedAt,
  leadName: organisations.name,
  participants: raw<number>`(SELECT count(*) FROM ${sections} AS ${part} WHERE ${part.applicationId} = ${applications.id}
    AND ${part.name} > 'participant:' AND ${part.name} < 'participant;' AND ${part.removedAt} IS NULL)`,
  number: submissions.number,
  submittedAt: submissions.submittedAt,
  submittedDay: submissions.applicationDate,
  undispatched: isUndispatched,
  dispatchedOn: submissions.dispatchedOn,
  dispatchWay: submissions.dispatchWay,
};

/** The version of a submission that no later one follows. */
const isLatest = eq(
  submissions.version,
  raw`(SELECT max(${sealed.version}) FROM ${submissions} AS ${sealed} WHERE ${sealed.applicationId} = ${applications.id})`,
);

async function ownSectionsOf(sql: Sql, applicationIds: string[], organisations: string[]) {
  if (applicationIds.length === 0) return [];
  const { applicationId: id, name, ownerOrganisationId, removedAt } = sections;
  return sql
    .select({ id, name })
    .from(sections)
    .where(and(inArray(id, applicationIds), inArray(ownerOrganisationId, organisations), isNull(removedAt)));
}

/** The applications that the actor's organisations lead or take part in, last changed first. */
export async function listApplications(db: Database, actor: Actor): Promise<ApplicationLine[]> {
  const mine = organisationIds(actor);
  const led = db.reader
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.leadOrganisationId, mine));
  const sharedIn = db.reader
    .select({ id: sections.applicationId })
    .from(sections)
    .where(and(inArray(sections.ownerOrganisationId, mine), isNull(sections.removedAt)));
  const rows = await db.reader
    .select(lineColumns)
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.leadOrganisationId))
    .leftJoin(caseSection, and(eq(caseSection.applicationId, applications.id), eq(caseSection.name, "case")))
    .leftJoin(submissions, and(eq(submissions.applicationId, applications.id), isLatest))
    .where(and(inArray(applications.id, union(led, sharedIn)), isNull(applications.deletedAt)))
    .orderBy(desc(applications.updatedAt), desc(applications.id));
  const submitted = rows.filter(({ submittedAt }) => submittedAt !== null).map(({ id }) => id);
  const changed = await changedSince(db.reader, submitted);
  const acts = await caseActs(db.reader, submitted);
  const asked = [...acts].flatMap(([id, one]) => (one.asked.length > 0 ? id : []));
  const own = await ownSectionsOf(db.reader, asked, mine);
  return rows.map(({ taskAreas, ...row }) => ({
    ...row,
    taskAreas: names.parse(JSON.parse(taskAreas ?? "[]")),
    access: mine.includes(row.leadOrganisationId) ? "lead" : "partner",
    changedSince: changed.has(row.id),
    ownSections: own.flatMap(({ id, name }) => (id === row.id ? name : [])),
    acts: acts.get(row.id) ?? null,
  }));
}
