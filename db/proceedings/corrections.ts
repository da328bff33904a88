import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { sections } from "../schema/applications";
import { corrections } from "../schema/authority-acts";
import type { NoticeFigures } from "../schema/notices";
import type { CORRECTION_REASONS } from "../schema/proceeding-states";
import { instant } from "../values/instant";
import { Refusal } from "../values/refusal";
import { newId } from "../values/token";
import type { Moved } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { type OfAct, tellApplicants, tellOrganisations } from "./tell";

export type CorrectionAsked = { section: string; reason: (typeof CORRECTION_REASONS)[number]; text: string };

async function openCorrections(tx: Transaction, applicationId: string) {
  return tx.sql
    .select()
    .from(corrections)
    .where(
      and(
        eq(corrections.applicationId, applicationId),
        isNull(corrections.answeredAt),
        isNull(corrections.closedAt),
      ),
    );
}

async function requireSections(
  tx: Transaction,
  applicationId: string,
  names: readonly string[],
): Promise<void> {
  const rows = await tx.sql
    .select({ name: sections.name })
    .from(sections)
    .where(and(eq(sections.applicationId, applicationId), isNull(sections.removedAt)));
  const known = new Set(rows.map(({ name }) => name));
  if (names.length === 0 || names.some((name) => !known.has(name))) {
    throw new Refusal("Wählen Sie mindestens einen Abschnitt des Antrags aus.");
  }
}

/**
 * Asks for single sections again (Nachforderung), each with reason and text, until `dueOn`. Only those can be
 * changed meanwhile; the next submission answers all that are open.
 */
export async function requestCorrections(
  db: Database,
  actor: Actor,
  given: ActGiven & { asked: readonly CorrectionAsked[]; dueOn: string },
): Promise<Moved> {
  const { applicationId, asked, dueOn, now } = given;
  return performAct(db, actor, given, {
    action: "correction.request",
    logged: "corrections.requested",
    change: async (tx, stands) => {
      await requireSections(
        tx,
        applicationId,
        asked.map(({ section }) => section),
      );
      const earlier = stands.dueOn;
      const next = earlier !== null && earlier < dueOn ? earlier : dueOn;
      const assigneeId = stands.assigneeId ?? actor.personId;
      return { state: "correction", holderOrganisationId: null, dueOn: next, assigneeId };
    },
    write: async (tx, moved) => {
      const { submissionVersion } = moved;
      for (const one of asked) {
        await tx.sql.insert(corrections).values({
          id: newId(),
          applicationId,
          ...one,
          dueOn,
          submissionVersion,
          requestedAt: instant(now),
          requestedBy: actor.personId,
        });
      }
      const { number } = moved;
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "correction.requested", figures }),
      });
      return { sections: asked.map(({ section }) => section), dueOn };
    },
  });
}

/** To whom the section belongs from which something was asked. */
async function ownerOf(tx: Transaction, applicationId: string, section: string): Promise<string | null> {
  const [row] = await tx.sql
    .select({ owner: sections.ownerOrganisationId })
    .from(sections)
    .where(and(eq(sections.applicationId, applicationId), eq(sections.name, section)));
  return row?.owner ?? null;
}

/**
 * The authority settles an answered request, or drops an open one; with the last open one it has the case again. All
 * are told then; otherwise only whom it was asked from, that nothing is left to do.
 */
export async function closeCorrection(
  db: Database,
  actor: Actor,
  given: ActGiven & { correctionId: string; note: string | null },
): Promise<Moved> {
  const { applicationId, correctionId, note, now } = given;
  const place = and(eq(corrections.id, correctionId), eq(corrections.applicationId, applicationId));
  return performAct(db, actor, given, {
    action: "correction.close",
    logged: "correction.closed",
    change: async (tx, stands) => {
      const [row] = await tx.sql.select().from(corrections).where(place);
      if (!row) throw new Refusal("Diese Nachforderung gibt es nicht.");
      if (row.closedAt !== null) throw new Refusal("Diese Nachforderung ist schon erledigt.");
      if (stands.state !== "correction") return {};
      const left = (await openCorrections(tx, applicationId)).filter(({ id }) => id !== correctionId);
      const dueOn = left.map((one) => one.dueOn).sort()[0] ?? null;
      if (left.length > 0) return { dueOn };
      return { state: "in-progress", holderOrganisationId: stands.authorityOrganisationId, dueOn };
    },
    write: async (tx, moved, stands) => {
      const change = { closedAt: instant(now), closedBy: actor.personId, closingNote: note };
      const [closed] = await tx.sql.update(corrections).set(change).where(place).returning();
      const toldOf = (of: NoticeFigures["correction.closed"]["closed"]): OfAct => ({
        given,
        number: moved.number,
        notice: (figures) => ({ kind: "correction.closed", figures: { ...figures, closed: of } }),
      });
      if (stands.state === "correction" && moved.state !== "correction") {
        await tellApplicants(tx, actor, toldOf("last"));
      } else if (closed) {
        const to = [await ownerOf(tx, applicationId, closed.section)];
        const of = closed.answeredAt === null ? "dropped" : "answered";
        await tellOrganisations(tx, actor, { ...toldOf(of), to });
      }
      return { correction: correctionId };
    },
  });
}
