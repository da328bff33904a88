import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACT_STATES } from "~/db/access/policy/act-states";
import { APPLICATION_ACTIONS, type ApplicationAction } from "~/db/access/policy/application-actions";
import { decideAct, decideState } from "~/db/access/policy/decide-state";
import {
  CASE_STATES,
  type CaseState,
  isBeforeAuthority,
  isOver,
  isWithLead,
  PART_STATES,
  SITUATION_FACTS,
  type Situation,
} from "~/db/access/policy/situation";
import { STATE_REASONS, type StateReason } from "~/db/access/policy/state-reasons";

const subsets = SITUATION_FACTS.reduce<Situation["facts"][]>(
  (all, fact) => all.concat(all.map((facts) => [...facts, fact])),
  [[]],
);
/** Every situation there is. */
const SITUATIONS: Situation[] = CASE_STATES.flatMap((state) =>
  PART_STATES.flatMap((part) =>
    subsets.map((facts) => ({ state, part: { state: part, by: "Bauamt" }, facts })),
  ),
);

type Answer = "yes" | StateReason;
const answerOf = (act: ApplicationAction, change: Partial<Situation>): Answer => {
  const untouched = { state: "open", by: null } as const;
  const decision = decideState(act, {
    state: "draft",
    part: untouched,
    facts: ["here", "stated", "ministry", "asked"],
    ...change,
  });
  return decision.allowed ? "yes" : decision.reason;
};

type States = { [State in CaseState]?: Answer };
/** This answer in every state that is not named. */
const states = (answer: Answer, but: States = {}): Answer[] =>
  CASE_STATES.map((state) => but[state] ?? answer);

const contents = states("yes", { "in-progress": "beingProcessed", decided: "decidedUnchanged" });
const passing = states("submittedBinds", { draft: "yes", returned: "yes", withdrawn: "yes" });
const onTheWay = states("notWithYou", { supervision: "yes" });
const onceDecided = states("notDecided", { decided: "yes" });

/** Every act that hangs on where the case is, with all facts that speak for it but a consent. */
const TABLE: { [Act in ApplicationAction]?: Answer[] } = {
  "application.delete": states("submittedStays", { draft: "yes" }),
  "application.submit": states("yes", { decided: "decidedNoVersion" }),
  "application.withdraw": states("yes", {
    draft: "notSubmitted",
    decided: "decidedNoWithdrawal",
    withdrawn: "withdrawnAlready",
  }),
  "section.save": contents,
  "document.add": contents,
  "document.remove": contents,
  "participant.add": contents,
  "participant.remove": contents,
  "participant.restore": contents,
  "participant.exchange": contents,
  "reminder.send": states("remindersEnd", { draft: "yes" }),
  "reminder.switch": states("remindersEnd", { draft: "yes" }),
  "lead.offer": passing,
  "lead.accept": passing,
  "statement.add": onTheWay,
  "proceeding.forward": onTheWay,
  "proceeding.return": states("yes", {
    draft: "notSubmitted",
    correction: "withLeadAlready",
    returned: "withLeadAlready",
    decided: "decidedAlready",
    withdrawn: "withdrawnAlready",
  }),
  "proceeding.take": states("notInProgress", { received: "yes", "in-progress": "yes", correction: "yes" }),
  "correction.request": states("nothingToAskFor", {
    received: "yes",
    "in-progress": "yes",
    correction: "yes",
  }),
  "correction.close": states("yes", { draft: "notSubmitted" }),
  "consent.record": states("notWithYou", {
    received: "yes",
    "in-progress": "yes",
    correction: "answerFirst",
    returned: "versionFirst",
    decided: "notInProgress",
  }),
  "decision.record": states("notWithYou", {
    correction: "answerFirst",
    returned: "versionFirst",
    received: "consentFirst",
    "in-progress": "consentFirst",
    decided: "decidedAlready",
  }),
  "decision.correct": onceDecided,
  "appeal.record": onceDecided,
  "clearance.request": states("yes", { decided: "decidedUnchanged" }),
  "clearance.decide": states("yes", { decided: "decidedUnchanged" }),
};

/** What is possible wherever the case is: all reading, planning, inviting, and what hangs on a part alone. */
const ANYWHERE: ApplicationAction[] = [
  "application.read",
  "application.oversee",
  "application.share",
  "application.copy",
  "application.restore",
  "part.read",
  "held-back.read",
  "audit.read",
  "section.history",
  "document.read",
  "comparison.note",
  "plan.application",
  "plan.council",
  "partner.invite",
  "clearance.read",
  "clearance.withdraw",
  "lead.withdraw",
  "lead.decline",
  "submission.read",
  "submission.dispatch",
  "proceeding.read",
  "proceeding.work",
  "statement.read",
];

/** Acts that hang on a part: never handed over or taken back, handed over, cleared, returned, changed since. */
const PARTS: { [Act in ApplicationAction]?: Answer[] } = {
  "clearance.request": ["yes", "handedOverAlready", "clearedUnchanged", "yes", "yes"],
  "clearance.withdraw": ["notHandedOver", "yes", "notHandedOver", "notHandedOver", "notHandedOver"],
  "clearance.decide": [
    "answeredMeanwhile",
    "yes",
    "answeredMeanwhile",
    "answeredMeanwhile",
    "answeredMeanwhile",
  ],
  "section.save": ["yes", "withApprover", "yes", "yes", "yes"],
  "document.add": ["yes", "withApprover", "yes", "yes", "yes"],
  "document.remove": ["yes", "withApprover", "yes", "yes", "yes"],
  "participant.add": ["yes", "withApprover", "yes", "yes", "yes"],
  "participant.remove": ["yes", "withApprover", "yes", "yes", "yes"],
  "participant.restore": ["yes", "withApprover", "yes", "yes", "yes"],
  "participant.exchange": ["yes", "withApprover", "yes", "yes", "yes"],
  "lead.offer": ["yes", "leadPartWithApprover", "yes", "yes", "yes"],
  "lead.accept": ["yes", "leadPartWithApprover", "yes", "yes", "yes"],
};

const acts = Object.keys(ACT_STATES).filter((name): name is ApplicationAction => name in APPLICATION_ACTIONS);
const unlessPart = PART_STATES.map((state) => ({ part: { state, by: null } }));

describe("every act × every situation", () => {
  test("the tables name the acts there are", () => {
    expect(acts).toHaveLength(Object.keys(APPLICATION_ACTIONS).length);
    expect([...Object.keys(TABLE), ...ANYWHERE].sort()).toEqual([...acts].sort());
  });

  test.each(acts)("%s is possible, or says why not", (act) => {
    for (const situation of SITUATIONS) {
      const decision = decideState(act, situation);
      if (!decision.allowed) expect(decision.text).toMatch(/^[A-ZÄÖÜ][^{}]*\.$/);
    }
  });

  test.each(acts)("%s by where the case is", (act) => {
    const part = {
      state: PARTS[act]?.[0] === "yes" || !PARTS[act] ? "open" : "requested",
      by: null,
    } as const;
    const answers = CASE_STATES.map((state) => answerOf(act, { state, part }));
    expect(answers).toEqual(TABLE[act] ?? CASE_STATES.map(() => "yes"));
  });

  test.each(acts)("%s by where the part is", (act) => {
    const expected = PARTS[act] ?? PART_STATES.map((): Answer => "yes");
    const place = CASE_STATES.find((state) => (TABLE[act]?.[CASE_STATES.indexOf(state)] ?? "yes") === "yes");
    if (place === undefined) return;
    expect(unlessPart.map((part) => answerOf(act, { state: place, ...part }))).toEqual(expected);
  });
});

describe("what else has to be so", () => {
  test.each([
    ["section.save", "correction", [], "onlyAsked"],
    ["participant.add", "correction", ["here"], "onlyAsked"],
    ["statement.add", "supervision", ["stated"], "notWithYou"],
    ["proceeding.forward", "supervision", ["stated"], "notWithYou"],
    ["proceeding.forward", "supervision", ["here"], "statementFirst"],
    ["proceeding.forward", "supervision", [], "notWithYou"],
    ["proceeding.return", "received", [], "notWithYou"],
    ["correction.request", "received", [], "notWithYou"],
    ["correction.request", "correction", [], "yes"],
    ["proceeding.take", "received", [], "yes"],
    ["consent.record", "received", ["here"], "noConsentHere"],
    ["consent.record", "received", ["ministry"], "notWithYou"],
    ["consent.record", "in-progress", ["ministry", "here", "consented"], "yes"],
    ["decision.record", "in-progress", ["ministry", "consented"], "notWithYou"],
    ["decision.record", "in-progress", ["here", "consented"], "yes"],
  ] as const)("%s in %s with %s: %s", (act, state, facts, answer) => {
    expect(answerOf(act, { state, facts })).toBe(answer);
  });

  test("a further fact takes nothing away", () => {
    const situation = fc.constantFrom(...SITUATIONS);
    const possible = (act: ApplicationAction, given: Situation) => decideState(act, given).allowed;
    fc.assert(
      fc.property(
        fc.constantFrom(...acts),
        situation,
        fc.constantFrom(...SITUATION_FACTS),
        (act, given, fact) =>
          !possible(act, given) || possible(act, { ...given, facts: [...given.facts, fact] }),
      ),
    );
  });
});

describe("together with who may", () => {
  const station = [{ standing: "supervision", organisationId: "a" }] as const;
  test.each([
    ["station", station, "supervision", true],
    ["station, elsewhere", station, "received", false],
    ["a stranger", [{ standing: "stranger", organisationId: "b" }] as const, "supervision", false],
  ] as const)("%s", (_who, stands, state, allowed) => {
    const part = { state: "open", by: null } as const;
    const situation: Situation = { state, part, facts: ["here"] };
    expect(decideAct("statement.add", { stands, situation }).allowed).toBe(allowed);
  });

  test("rights come first: who may not learns nothing of the state", () => {
    const stands = [{ standing: "partner-editor", organisationId: "a" }] as const;
    const part = { state: "open", by: null } as const;
    const decision = decideAct("application.withdraw", {
      stands,
      situation: { state: "decided", part, facts: [] },
    });
    expect(decision).toMatchObject({ text: "Das kann nur die federführende Kommune." });
  });
});

test("which states are over, with the lead, before the authority", () => {
  const those = (group: (state: (typeof CASE_STATES)[number]) => boolean) => CASE_STATES.filter(group);
  expect(those(isOver)).toEqual(["decided", "withdrawn"]);
  expect(those(isWithLead)).toEqual(["correction", "returned"]);
  expect(those(isBeforeAuthority)).toEqual(["received", "in-progress"]);
});

test("every reason is used", () => {
  const used = JSON.stringify(ACT_STATES);
  for (const reason of Object.keys(STATE_REASONS)) expect(used).toContain(`"${reason}"`);
});
