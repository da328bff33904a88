import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { demand, requireAccess } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Database } from "~/db/engine/open";
import { auditLog } from "~/db/schema/log";
import { organisations, people } from "~/db/schema/people";
import { documents } from "~/db/schema/submissions";
import { type DocumentMeta, metaColumns } from "./documents";
import { FILE_ACTS, type FileAct } from "./file-change";

type EventFile = Pick<DocumentMeta, "id" | "section" | "kind" | "name" | "pages" | "size">;

/** What happened to a file: who did it for which organisation, and whose place it took. */
export type FileEvent = {
  act: FileAct;
  at: string;
  by: string;
  /** Null for what was written before the log named it. */
  organisation: string | null;
  onBehalf: boolean;
  file: EventFile;
  replaced: EventFile | null;
};

const logged = z.object({
  document: z.string(),
  replaced: z.string().optional(),
  organisation: z.string().optional(),
  enteredByLead: z.boolean().optional(),
});

const byAction: ReadonlyMap<string, FileAct> = new Map(FILE_ACTS.map((act) => [`document.${act}`, act]));

async function filesIn(db: Database, applicationId: string): Promise<Map<string, EventFile>> {
  const { id, section, kind, name, pages, size } = metaColumns;
  const rows = await db.reader
    .select({ id, section, kind, name, pages, size })
    .from(documents)
    .where(eq(documents.applicationId, applicationId));
  return new Map(rows.map((row) => [row.id, row]));
}

async function namesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.reader
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What happened to the files of these sections, oldest first, as the log has it. @throws AccessDenied for sections of others. */
export async function fileEvents(
  db: Database,
  actor: Actor,
  { applicationId, sections }: { applicationId: string; sections: readonly string[] },
): Promise<FileEvent[]> {
  const place = await requireAccess(db.reader, actor, applicationId);
  for (const section of sections) demand(decide("section.history", place.stands, place.ownerOf(section)));
  const rows = await db.reader
    .select({ action: auditLog.action, at: auditLog.at, detail: auditLog.detail, by: people.name })
    .from(auditLog)
    .innerJoin(people, eq(people.id, auditLog.actorId))
    .where(and(eq(auditLog.applicationId, applicationId), inArray(auditLog.action, [...byAction.keys()])))
    .orderBy(asc(auditLog.sequence));
  const files = await filesIn(db, applicationId);
  const read = rows.map((row) => ({ ...row, said: logged.parse(JSON.parse(row.detail)) }));
  const names = await namesOf(
    db,
    read.flatMap(({ said }) => said.organisation ?? []),
  );
  return read.flatMap(({ action, at, by, said }): FileEvent[] => {
    const act = byAction.get(action);
    const file = files.get(said.document);
    if (!act || !file || !sections.includes(file.section)) return [];
    return [
      {
        act,
        at,
        by,
        organisation: names.get(said.organisation ?? "") ?? null,
        onBehalf: said.enteredByLead === true,
        file,
        replaced: files.get(said.replaced ?? "") ?? null,
      },
    ];
  });
}
