import { and, eq } from "drizzle-orm";
import { permit } from "../access";
import type { Actor } from "../actor";
import { appendAudit } from "../audit";
import { instant } from "../instant";
import type { Database } from "../open";
import { Refusal } from "../refusal";
import { statements, stations } from "../schema/proceedings";
import { newId, sha256 } from "../token";
import { type Transaction, transaction } from "../transaction";
import { type Moved, type Proceeding, proceedingOf } from "./move-proceeding";
import { type ActGiven, performAct, requireHolder } from "./perform-act";
import { arriveAt, nextStation } from "./stations";
import { tellApplicants, tellOrganisations } from "./tell";

/** A file the caller has checked. */
export type StatementFile = { name: string; bytes: Uint8Array; pages: number };

/** The station at which the case lies with the actor. @throws Refusal where it lies elsewhere */
function currentStation(actor: Actor, stands: Proceeding): number {
  requireHolder(actor, stands);
  if (stands.state !== "supervision" || stands.stationPosition === null) {
    throw new Refusal("Der Vorgang liegt gerade nicht auf dem Dienstweg.");
  }
  return stands.stationPosition;
}

/** Adds the station's assessing statement; a later one stands beside the earlier. Gives its id. */
export async function addStatement(
  db: Database,
  actor: Actor,
  given: { applicationId: string; text: string; file?: StatementFile; now: string },
): Promise<string> {
  const { applicationId, text, file, now } = given;
  return transaction(db, async (tx) => {
    await permit(tx.sql, actor, "statement.add", { applicationId });
    const stands = await proceedingOf(tx, applicationId);
    const position = currentStation(actor, stands);
    const id = newId();
    await tx.sql.insert(statements).values({
      id,
      applicationId,
      position,
      submissionVersion: stands.submissionVersion,
      text,
      fileName: file?.name.normalize("NFC") ?? null,
      fileSha256: file ? sha256(file.bytes) : null,
      filePages: file?.pages ?? null,
      file: file ? Buffer.from(file.bytes) : null,
      addedAt: instant(now),
      addedBy: actor.personId,
    });
    const detail = { statement: id, position, ...(file ? { sha256: sha256(file.bytes) } : {}) };
    await appendAudit(tx, { now, actor, action: "statement.added", applicationId, detail });
    return id;
  });
}

/** The directive asks each supervisory authority for its statement (HE-PROC-3), so none is passed over. */
async function requireStatement(tx: Transaction, stands: Proceeding, position: number): Promise<void> {
  const [written] = await tx.sql
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.applicationId, stands.applicationId), eq(statements.position, position)))
    .limit(1);
  if (!written) throw new Refusal("Fügen Sie zuerst Ihre bewertende Stellungnahme hinzu.");
}

/** Passes the case on to the next station in this system, else to the authority. */
export async function forwardProceeding(db: Database, actor: Actor, given: ActGiven): Promise<Moved> {
  const { applicationId, now } = given;
  return performAct(db, actor, given, {
    action: "proceeding.forward",
    logged: "proceeding.forwarded",
    change: async (tx, stands) => {
      const position = currentStation(actor, stands);
      await requireStatement(tx, stands, position);
      const next = await nextStation(tx, applicationId, position);
      if (next) return { holderOrganisationId: next.organisationId, stationPosition: next.position };
      return {
        state: "received",
        holderOrganisationId: stands.authorityOrganisationId,
        stationPosition: null,
        reachedAuthorityAt: stands.reachedAuthorityAt ?? instant(now),
      };
    },
    write: async (tx, moved, { stationPosition }) => {
      const position = stationPosition ?? 0;
      await tx.sql
        .update(stations)
        .set({ forwardedAt: instant(now), forwardedBy: actor.personId })
        .where(and(eq(stations.applicationId, applicationId), eq(stations.position, position)));
      if (moved.stationPosition !== null) await arriveAt(tx, applicationId, moved.stationPosition, now);
      await tellOrganisations(tx, actor, given, moved, [moved.holderOrganisationId], {
        kind: "proceeding.arrived",
        text: (words) => `Der ${words} ist auf dem Dienstweg bei Ihnen angekommen.`,
        href: `/vorgaenge/${moved.number}`,
      });
      await tellApplicants(tx, actor, given, moved, {
        kind: "proceeding.forwarded",
        text: (words) => `Der ${words} wurde auf dem Dienstweg weitergeleitet.`,
      });
      return { from: position, to: moved.stationPosition };
    },
  });
}
