import { and, eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { statements, stations } from "../schema/proceedings";
import { instant } from "../values/instant";
import { Refusal } from "../values/refusal";
import { newId, sha256 } from "../values/token";
import { arriveAtAuthority } from "./arrive-at-authority";
import type { Moved, Proceeding } from "./move-proceeding";
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

/**
 * Adds the station's assessing statement to the version the person has read; a later one stands beside the earlier.
 * Where another version came in meanwhile, or the button was pressed twice, nothing is written.
 */
export async function addStatement(
  db: Database,
  actor: Actor,
  given: ActGiven & { text: string; file?: StatementFile },
): Promise<Moved> {
  const { applicationId, text, file, now } = given;
  return performAct(db, actor, given, {
    action: "statement.add",
    logged: "statement.added",
    change: (_tx, stands) => {
      currentStation(actor, stands);
      return {};
    },
    write: async (tx, moved) => {
      const id = newId();
      const position = currentStation(actor, moved);
      await tx.sql.insert(statements).values({
        id,
        applicationId,
        position,
        submissionVersion: moved.submissionVersion,
        text,
        fileName: file?.name.normalize("NFC") ?? null,
        fileSha256: file ? sha256(file.bytes) : null,
        filePages: file?.pages ?? null,
        file: file ? Buffer.from(file.bytes) : null,
        addedAt: instant(now),
        addedBy: actor.personId,
      });
      return { statement: id, position, ...(file ? { sha256: sha256(file.bytes) } : {}) };
    },
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
      const [left] = await tx.sql
        .update(stations)
        .set({ forwardedAt: instant(now), forwardedBy: actor.personId })
        .where(and(eq(stations.applicationId, applicationId), eq(stations.position, position)))
        .returning({ firstVersion: stations.firstVersion });
      if (moved.stationPosition !== null) await arriveAt(tx, applicationId, moved.stationPosition, now);
      else {
        const { authorityOrganisationId: authority, submissionVersion } = moved;
        const firstVersion = left?.firstVersion ?? submissionVersion;
        await arriveAtAuthority(tx, applicationId, { authority, firstVersion, now });
      }
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
