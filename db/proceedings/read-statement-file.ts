import { eq } from "drizzle-orm";
import { findPlace } from "../access/access";
import type { Actor } from "../access/policy/actor";
import { decide } from "../access/policy/decide";
import type { Database } from "../engine/open";
import { statements } from "../schema/proceedings";

/** The file of a statement, for those who may read statements. Null for everybody else, and where there is none. */
export async function readStatementFile(
  db: Database,
  actor: Actor,
  statementId: string,
): Promise<{ applicationId: string; name: string; bytes: Uint8Array } | null> {
  const [row] = await db.reader
    .select({ applicationId: statements.applicationId, name: statements.fileName, bytes: statements.file })
    .from(statements)
    .where(eq(statements.id, statementId));
  if (!row?.bytes || row.name === null) return null;
  const place = await findPlace(db.reader, actor, row.applicationId);
  if (!place || !decide("statement.read", place.stands).allowed) return null;
  return { applicationId: row.applicationId, name: row.name, bytes: row.bytes };
}
