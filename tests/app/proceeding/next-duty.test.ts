import { expect, test } from "vitest";
import { nextDuty } from "~/app/proceeding/acts/next-duty.server";
import type { Situation } from "~/db/access/policy/situation";

const STANDS = [{ standing: "authority", organisationId: "detmold" }] as const;
const at = (state: Situation["state"]): Situation => ({
  state,
  part: { state: "open", by: null },
  facts: ["here", "consented"],
});

test.each([
  { state: "received", assigned: false, answered: 0, next: "proceeding.take" },
  { state: "in-progress", assigned: true, answered: 1, next: "correction.close" },
  { state: "in-progress", assigned: true, answered: 0, next: "decision.record" },
  // Nobody settles what was asked for once it is decided, or taken back.
  { state: "decided", assigned: true, answered: 1, next: null },
  { state: "withdrawn", assigned: true, answered: 1, next: null },
] as const)("$state, answered $answered: $next", ({ state, assigned, answered, next }) => {
  expect(nextDuty({ stands: STANDS, situation: at(state), assigned, answered })).toBe(next);
});
