import { expect, test } from "vitest";
import { loader as deletion } from "~/app/applications/application-delete";
import { loader as lead } from "~/app/participants/case-lead";
import { loader as submission } from "~/app/submit/case-submit";
import { STATE_REASONS } from "~/db/access/policy/state-reasons";
import { recordConsent, recordDecision } from "~/db/proceedings/decisions";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { argumentsOf, cookieOf, outcome } from "../visit";

async function decided(): Promise<ProceedingsWorld> {
  const w = await proceedingsWorld("NW");
  await recordConsent(w.db, w.authority, { ...(await w.given()), consentedOn: "2026-03-01", note: null });
  const decision = {
    kind: "refusal" as const,
    amountCents: null,
    conditions: [],
    instalments: [],
    reasons: "Das Vorhaben ist nicht neu.",
    reference: null,
    decidedOn: "2026-03-02",
  };
  await recordDecision(w.db, w.authority, { ...(await w.given()), decision });
  return w;
}

async function takenBack(): Promise<ProceedingsWorld> {
  const w = await proceedingsWorld("NW");
  await withdrawApplication(w.db, w.lead, { ...(await w.given()), reason: "Wir planen neu." });
  return w;
}

async function visitOf({ db, applicationId: application, lead: { email } }: ProceedingsWorld, page: string) {
  const path = `/antraege/${application}/${page}`;
  return argumentsOf(db, { application }, { path, cookie: await cookieOf(db, email) });
}

test("what was handed in is not deleted, and the page says so before it is sent", async () => {
  const args = await visitOf(await proceedingsWorld("NW"), "loeschen");
  const answer = await outcome(deletion(args));
  expect(answer).toMatchObject({ status: 409 });
  expect(answer instanceof Response && (await answer.json())).toMatchObject({
    text: STATE_REASONS.submittedStays,
  });
});

test.each([
  ["submitted", () => proceedingsWorld("NW"), null, STATE_REASONS.submittedBinds],
  ["decided", decided, STATE_REASONS.decidedNoVersion, STATE_REASONS.submittedBinds],
  ["taken back", takenBack, null, null],
])("%s: a further version, and another lead", async (_state, worldOf, noVersion, noOffer) => {
  const w = await worldOf();
  expect(await submission(await visitOf(w, "einreichen"))).toMatchObject({ closed: noVersion });
  expect(await lead(await visitOf(w, "federfuehrung"))).toMatchObject({ closed: noOffer });
});
