import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import { STATE_REASONS } from "../access/policy/state-reasons";
import type { Database } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { appeals, consents, decisions, type Instalment } from "../schema/authority-acts";
import { instant } from "../values/instant";
import { Refusal } from "../values/refusal";
import { newId } from "../values/token";
import type { Moved, Proceeding } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { tellApplicants } from "./tell";

/** NRW: the consent of the ministry, before the Bezirksregierung decides (Zustimmungsvorbehalt, NW-AUTH). */
export async function recordConsent(
  db: Database,
  actor: Actor,
  given: ActGiven & { consentedOn: string; note: string | null },
): Promise<Moved> {
  const { applicationId, consentedOn, note, now } = given;
  return performAct(db, actor, given, {
    action: "consent.record",
    logged: "consent.recorded",
    change: () => ({}),
    write: async (tx, { submissionVersion }) => {
      const row = {
        id: newId(),
        applicationId,
        submissionVersion,
        consentedOn,
        note,
        recordedAt: instant(now),
      };
      await tx.sql.insert(consents).values({ ...row, recordedBy: actor.personId });
      return { consentedOn, submissionVersion };
    },
  });
}

export type NewDecision = {
  kind: "grant" | "refusal";
  /** Cents; null for a refusal. */
  amountCents: number | null;
  conditions: string[];
  instalments: Instalment[];
  reasons: string;
  reference: string | null;
  /** YYYY-MM-DD */
  decidedOn: string;
};

/** @throws Refusal where the consent of the ministry to this version came after the decision */
async function requireEarlierConsent(tx: Transaction, stands: Proceeding, decidedOn: string): Promise<void> {
  const [consent] = await tx.sql
    .select({ consentedOn: consents.consentedOn })
    .from(consents)
    .where(
      and(
        eq(consents.applicationId, stands.applicationId),
        eq(consents.submissionVersion, stands.submissionVersion),
      ),
    )
    .orderBy(desc(consents.recordedAt))
    .limit(1);
  if (consent && consent.consentedOn > decidedOn) {
    throw new Refusal("Der Bescheid liegt vor der Zustimmung des Ministeriums. Prüfen Sie beide Tage.");
  }
}

async function writeDecision(
  tx: Transaction,
  actor: Actor,
  { applicationId, submissionVersion }: Proceeding,
  decision: NewDecision & { corrects: string | null; now: string },
): Promise<string> {
  const { now, ...rest } = decision;
  const id = newId();
  const row = { id, applicationId, submissionVersion, ...rest, recordedAt: instant(now) };
  await tx.sql.insert(decisions).values({ ...row, recordedBy: actor.personId });
  return id;
}

/** Records the Bescheid. Of two officers at once the second is shown what the first decided. */
export async function recordDecision(
  db: Database,
  actor: Actor,
  given: ActGiven & { decision: NewDecision },
): Promise<Moved> {
  const { decision, now } = given;
  return performAct(db, actor, given, {
    action: "decision.record",
    logged: "decision.recorded",
    change: async (tx, stands) => {
      await requireEarlierConsent(tx, stands, decision.decidedOn);
      return { state: "decided", dueOn: null, assigneeId: stands.assigneeId ?? actor.personId };
    },
    write: async (tx, moved) => {
      const id = await writeDecision(tx, actor, moved, { ...decision, corrects: null, now });
      const { number } = moved;
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "decision.recorded", figures }),
      });
      return { decision: id, kind: decision.kind, amountCents: decision.amountCents };
    },
  });
}

/** A wrong decision is corrected by a further entry that names it; the earlier one stays as it was. */
export async function correctDecision(
  db: Database,
  actor: Actor,
  given: ActGiven & { corrects: string; decision: NewDecision },
): Promise<Moved> {
  const { applicationId, corrects, decision, now } = given;
  return performAct(db, actor, given, {
    action: "decision.correct",
    logged: "decision.corrected",
    change: async (tx) => {
      const [earlier] = await tx.sql
        .select({ id: decisions.id })
        .from(decisions)
        .where(and(eq(decisions.id, corrects), eq(decisions.applicationId, applicationId)));
      if (!earlier) throw new Refusal(STATE_REASONS.notDecided);
      const [later] = await tx.sql
        .select({ id: decisions.id })
        .from(decisions)
        .where(eq(decisions.corrects, corrects));
      if (later)
        throw new Refusal("Dieser Bescheid ist schon berichtigt. Berichtigen Sie den neueren Eintrag.");
      return {};
    },
    write: async (tx, moved) => {
      const id = await writeDecision(tx, actor, moved, { ...decision, corrects, now });
      const { number } = moved;
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "decision.corrected", figures }),
      });
      return { decision: id, corrects };
    },
  });
}

/** An appeal against a decision, as it reached the authority. */
export async function recordAppeal(
  db: Database,
  actor: Actor,
  given: ActGiven & { decisionId: string; receivedOn: string; lodgedBy: string; text: string },
): Promise<Moved> {
  const { applicationId, decisionId, receivedOn, lodgedBy, text, now } = given;
  return performAct(db, actor, given, {
    action: "appeal.record",
    logged: "appeal.recorded",
    change: async (tx) => {
      const [decision] = await tx.sql
        .select({ decidedOn: decisions.decidedOn })
        .from(decisions)
        .where(and(eq(decisions.id, decisionId), eq(decisions.applicationId, applicationId)));
      if (!decision) throw new Refusal(STATE_REASONS.notDecided);
      if (receivedOn < decision.decidedOn) throw new Refusal("Der Rechtsbehelf liegt vor dem Bescheid.");
      return {};
    },
    write: async (tx, moved) => {
      const row = { id: newId(), applicationId, decisionId, receivedOn, lodgedBy, text };
      await tx.sql.insert(appeals).values({ ...row, recordedAt: instant(now), recordedBy: actor.personId });
      const { number } = moved;
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "appeal.recorded", figures }),
      });
      return { appeal: row.id, decision: decisionId };
    },
  });
}
