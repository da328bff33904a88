import { and, eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { statements, stations } from "../schema/proceedings";
import { instant } from "../values/instant";
import { newId, sha256 } from "../values/token";
import { arriveAtAuthority } from "./arrive-at-authority";
import type { Moved, Proceeding } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { arriveAt, nextStation } from "./stations";
import { tellApplicants, tellOrganisations } from "./tell";

/** A file the caller has checked. */
export type StatementFile = { name: string; bytes: Uint8Array; pages: number };

/** The station at which the case lies; what a station does is possible only there. */
function stationOf({ applicationId, stationPosition }: Proceeding): number {
  if (stationPosition === null) throw new RangeError(`${applicationId} is at no station`);
  return stationPosition;
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
    change: () => ({}),
    write: async (tx, moved) => {
      const id = newId();
      const position = stationOf(moved);
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

/** Passes the case on to the next station in this system, else to the authority. */
export async function forwardProceeding(db: Database, actor: Actor, given: ActGiven): Promise<Moved> {
  const { applicationId, now } = given;
  return performAct(db, actor, given, {
    action: "proceeding.forward",
    logged: "proceeding.forwarded",
    change: async (tx, stands) => {
      const position = stationOf(stands);
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
      const { number, holderOrganisationId } = moved;
      await tellOrganisations(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "proceeding.arrived", figures }),
        to: [holderOrganisationId],
      });
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "proceeding.forwarded", figures }),
      });
      return { from: position, to: moved.stationPosition };
    },
  });
}
