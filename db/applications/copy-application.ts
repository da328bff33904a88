import { and, eq, isNull } from "drizzle-orm";
import { permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { type StoredData, sections } from "~/db/schema/applications";
import { insertApplication, requireFounder } from "./applications";

/** What does not belong to the one application alone: no files, their names, version, or the councils' resolutions. */
function copied(name: string, data: StoredData): StoredData {
  if (name === "case") {
    const { namedAttachments: _files, reference: _reference, ...rest } = data;
    // Which version holds and whether it is made as a precaution follows from the day, which the copy has not yet.
    const { programme: _programme, asPrecaution: _precaution, ...kept } = rest;
    return kept;
  }
  const { resolution, ...rest } = data;
  const kept: StoredData = withoutDocuments(rest);
  const body = isRecord(resolution) ? resolution.body : undefined;
  return body === undefined ? kept : { ...kept, resolution: { body } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutDocuments(data: Record<string, unknown>): Record<string, unknown> {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    return isRecord(value) ? withoutDocuments(value) : value;
  };
  const kept = Object.entries(data).filter(([name]) => name !== "document");
  return Object.fromEntries(kept.map(([name, value]) => [name, strip(value)]));
}

/** Whether a text that could not be read belongs to what is copied. */
function isCopied(section: string, pointer: string): boolean {
  const [first, ...rest] = pointer.split("/").slice(1);
  if (section === "case") return first !== "namedAttachments" && first !== "reference";
  if (first === "resolution") return rest[0] === "body";
  return first !== "document" && !rest.includes("document");
}

/**
 * A new draft of the same lead with everything entered, the participants included; without files,
 * resolutions (a council decides on one application), own reference and application day.
 */
export async function copyApplication(
  db: Database,
  actor: Actor,
  { applicationId, title, now }: { applicationId: string; title?: string; now: string },
): Promise<string> {
  return transaction(db, async (tx) => {
    const { application } = await permit(tx.sql, actor, "application.copy", { applicationId });
    requireFounder(actor, application.leadOrganisationId);
    const rows = await tx.sql
      .select()
      .from(sections)
      .where(and(eq(sections.applicationId, applicationId), isNull(sections.removedAt)))
      .orderBy(sections.position);
    const copies = rows.map(({ name, data, unparsed }) => ({
      name,
      data: { ...copied(name, data), ...(name === "case" && title !== undefined ? { title } : {}) },
      unparsed: Object.fromEntries(
        Object.entries(unparsed).filter(
          ([pointer]) =>
            isCopied(name, pointer) && !(title !== undefined && name === "case" && pointer === "/title"),
        ),
      ),
    }));
    const organisationId = application.leadOrganisationId;
    const id = await insertApplication(tx, actor, { organisationId, sections: copies, now });
    const detail = { from: applicationId };
    await appendAudit(tx, { now, actor, action: "application.copied", applicationId: id, detail });
    return id;
  });
}
