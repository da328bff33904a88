import { and, asc, eq, getTableColumns, isNotNull, isNull, or, sql as raw } from "drizzle-orm";
import { type ActorPlace, accessOf, findPlace } from "../access/access";
import { caseSituation } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import { decide } from "../access/policy/decide";
import type { Situation } from "../access/policy/situation";
import type { Stand } from "../access/policy/standing";
import { receivedVersions } from "../access/reached-by";
import type { Database, Sql } from "../engine/open";
import { revisions, sections } from "../schema/applications";
import type { appeals, consents, corrections, decisions } from "../schema/authority-acts";
import { listEntries } from "../schema/list-entries";
import { memberships, organisations, people } from "../schema/people";
import { proceedings, type returns, statements, stations } from "../schema/proceedings";
import { submissions } from "../schema/submissions";
import { type CaseActs, caseActs } from "./case-acts";
import type { Proceeding } from "./move-proceeding";
import { type Named, recordOf } from "./record-of";

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];

export type StatementLine = Named<Omit<Row<typeof statements>, "file">>;
export type StationLine = Row<typeof stations> & { statements: StatementLine[] };

export type LoadedProceeding = {
  proceeding: Proceeding;
  access: "lead" | "partner" | "supervision" | "authority";
  holderName: string | null;
  /** When it came to lie with the reader's authority or station; null for lead and partners. */
  arrivedAt: string | null;
  assigneeName: string | null;
  stations: StationLine[];
  returns: Named<Row<typeof returns>>[];
  corrections: Named<Row<typeof corrections>>[];
  consents: Named<Row<typeof consents>>[];
  /** Newest first; one that was corrected is named by a later one. */
  decisions: Named<Row<typeof decisions>>[];
  appeals: Named<Row<typeof appeals>>[];
  /** What was done with it, as far as it holds now. */
  acts: CaseActs;
  /** Names of the sections that the reader may write; none for those outside. */
  ownSections: string[];
  /** The sections of the application as handed in last, participants with their names. */
  sections: { name: string; participantName: string | null }[];
  /** As what the reader stands towards it. */
  stands: Stand[];
  /** How the case stands for the reader. */
  situation: Situation;
  /** The members of the authority, for handing over; empty for everybody else. */
  colleagues: { id: string; name: string }[];
};

async function nameOf(sql: Sql, organisationId: string | null): Promise<string | null> {
  if (organisationId === null) return null;
  const [row] = await sql
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row?.name ?? null;
}

async function arrivalAt(sql: Sql, applicationId: string, organisationId: string): Promise<string | null> {
  const [row] = await sql
    .select({ arrivedAt: listEntries.arrivedAt })
    .from(listEntries)
    .where(and(eq(listEntries.applicationId, applicationId), eq(listEntries.organisationId, organisationId)));
  return row?.arrivedAt ?? null;
}

async function colleaguesOf(sql: Sql, organisationId: string): Promise<{ id: string; name: string }[]> {
  return sql
    .select({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(people.name));
}

/** All but the bytes of the file. */
const { file: _, ...statementColumns } = getTableColumns(statements);

async function stationsOf(sql: Sql, applicationId: string, withStatements: boolean): Promise<StationLine[]> {
  const rows = await sql
    .select()
    .from(stations)
    .where(
      and(
        eq(stations.applicationId, applicationId),
        // Of a way that is over, those it has reached.
        or(isNull(stations.lastVersion), isNotNull(stations.arrivedAt)),
      ),
    )
    .orderBy(asc(stations.position));
  const written = withStatements
    ? await sql
        .select({ ...statementColumns, personName: people.name })
        .from(statements)
        .innerJoin(people, eq(people.id, statements.addedBy))
        .where(eq(statements.applicationId, applicationId))
        .orderBy(asc(statements.addedAt))
    : [];
  return rows.map((row) => ({
    ...row,
    statements: written.filter(({ position }) => position === row.position),
  }));
}

/** As they were handed in: what the lead has entered since is nobody else's yet. Those taken out since are left out. */
async function sectionsOf(
  sql: Sql,
  { applicationId, submissionVersion }: Proceeding,
): Promise<LoadedProceeding["sections"]> {
  return sql
    .select({
      name: sections.name,
      participantName: raw<string | null>`json_extract(${revisions.data}, '$.name')`,
    })
    .from(submissions)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, submissions.applicationId), isNull(sections.removedAt)),
    )
    .innerJoin(
      revisions,
      and(
        eq(revisions.applicationId, sections.applicationId),
        eq(revisions.section, sections.name),
        eq(
          revisions.version,
          raw`json_extract(${submissions.sectionVersions}, '$."' || ${sections.name} || '"')`,
        ),
      ),
    )
    .where(and(eq(submissions.applicationId, applicationId), eq(submissions.version, submissionVersion)))
    .orderBy(asc(sections.position));
}

/** What concerns a version that came to this reader: to those outside nothing of a way they are not on. */
async function versionsKnownTo(
  sql: Sql,
  actor: Actor,
  place: ActorPlace,
): Promise<(version: number) => boolean> {
  if (accessOf(place) !== null) return () => true;
  const rows = await sql
    .select({ version: submissions.version })
    .from(submissions)
    .where(and(eq(submissions.applicationId, place.application.id), receivedVersions(sql, actor)));
  const known = new Set(rows.map(({ version }) => version));
  return (version) => known.has(version);
}

/** The proceeding, who has taken it on, and what was done with it. Null where nothing was handed in. */
async function findProceeding(
  sql: Sql,
  applicationId: string,
): Promise<Pick<LoadedProceeding, "proceeding" | "assigneeName" | "acts"> | null> {
  const [found] = await sql
    .select({ proceeding: proceedings, assigneeName: people.name })
    .from(proceedings)
    .leftJoin(people, eq(people.id, proceedings.assigneeId))
    .where(eq(proceedings.applicationId, applicationId));
  const acts = (await caseActs(sql, [applicationId])).get(applicationId);
  return found && acts ? { ...found, acts } : null;
}

/**
 * Everything about one proceeding, by its application: for lead and partners (without the statements for
 * partners), the stations it has reached and the authority. Null for everybody else (404).
 */
export async function loadProceeding(
  db: Database,
  actor: Actor,
  applicationId: string,
): Promise<LoadedProceeding | null> {
  const sql = db.reader;
  const place = await findPlace(sql, actor, applicationId);
  if (!place || !decide("proceeding.read", place.stands).allowed) return null;
  const found = await findProceeding(sql, applicationId);
  if (!found) return null;
  const { proceeding } = found;
  const outside = place.stands.find(({ standing }) => standing === "authority" || standing === "supervision");
  const inside = accessOf(place);
  const access = inside ?? (outside?.standing === "authority" ? "authority" : "supervision");
  const { authorityOrganisationId } = proceeding;
  const isKnown = await versionsKnownTo(sql, actor, place);
  const record = await recordOf(sql, applicationId, isKnown);
  const stations = await stationsOf(sql, applicationId, decide("statement.read", place.stands).allowed);
  return {
    ...found,
    access,
    holderName: await nameOf(sql, proceeding.holderOrganisationId),
    arrivedAt: inside || !outside ? null : await arrivalAt(sql, applicationId, outside.organisationId),
    stations: stations.filter(({ lastVersion }) => lastVersion === null || isKnown(lastVersion)),
    ...record,
    ownSections: place.ownSections,
    sections: await sectionsOf(sql, proceeding),
    stands: place.stands,
    situation: await caseSituation(sql, actor, { applicationId }),
    colleagues:
      access === "authority" && authorityOrganisationId
        ? await colleaguesOf(sql, authorityOrganisationId)
        : [],
  };
}
