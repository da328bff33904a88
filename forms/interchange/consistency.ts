import { findProgramme } from "~/rules";
import { CATEGORIES_OF, state as stateChoice } from "~/rules/facts/choice-schemas";
import { isoDate, key } from "~/rules/facts/leaf-schemas";
import { MOST_ROWS } from "~/rules/facts/limits";
import type { InputIssue } from "./input-issue";
import { pointerOf } from "./pointer";

type Json = Record<string, unknown>;

function at(value: unknown, ...names: string[]): unknown {
  let current = value;
  for (const name of names) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Json)[name];
  }
  return current;
}

const rowsAt = (value: unknown, ...names: string[]): unknown[] => {
  const found = at(value, ...names);
  return Array.isArray(found) ? found : [];
};
const issue = (path: readonly PropertyKey[], message: string): InputIssue => ({
  path: pointerOf(path),
  message,
});

function programmeIssues(input: unknown): InputIssue[] {
  const state = stateChoice.safeParse(at(input, "state"));
  const programme = at(input, "programme");
  const category = at(input, "category");
  const issues: InputIssue[] = [];
  if (typeof programme === "string") {
    const known = findProgramme(programme);
    if (!known) issues.push(issue(["programme"], `nennt ein unbekanntes Förderprogramm: ${programme}`));
    else if (state.success && known.state !== state.data) {
      issues.push(issue(["programme"], `gehört zu einem anderen Land: ${programme}`));
    }
  }
  const allowed: readonly unknown[] = state.success ? CATEGORIES_OF[state.data] : [];
  const someState: readonly unknown[] = CATEGORIES_OF.HE;
  if (state.success && someState.includes(category) && !allowed.includes(category)) {
    issues.push(issue(["category"], `gibt es in diesem Land nicht; erlaubt sind: ${allowed.join(", ")}`));
  }
  return issues;
}

function participantIssues(input: unknown): InputIssue[] {
  const participants = rowsAt(input, "participants");
  const issues: InputIssue[] = [];
  const seen = new Set<unknown>();
  let leads = 0;
  participants.forEach((participant, index) => {
    const own = at(participant, "key");
    if (typeof own === "string" && seen.has(own)) {
      issues.push(
        issue(["participants", index, "key"], `kommt schon bei einer anderen Beteiligten vor: ${own}`),
      );
    }
    seen.add(own);
    if (at(participant, "lead") !== true) return;
    leads += 1;
    if (leads > 1)
      issues.push(issue(["participants", index, "lead"], "ist schon bei einer anderen Beteiligten gesetzt"));
  });
  if (leads === 0 && Array.isArray(at(input, "participants"))) {
    issues.push(issue(["participants"], "nennt keine federführende Kommune (genau eine braucht lead: true)"));
  }
  return issues;
}

function referenceIssues(input: unknown): InputIssue[] {
  const named = rowsAt(input, "participants").map((participant) => at(participant, "key"));
  // A key that is wrong itself is one error; what refers to it need not be told again.
  if (named.length === 0 || !named.every((one) => key.safeParse(one).success)) return [];
  const keys = new Set(named);
  const places: [readonly PropertyKey[], unknown][] = [
    [["agreement", "performedBy"], at(input, "agreement", "performedBy")],
    ...rowsAt(input, "agreement", "accessions").map(
      (row, index) => [["agreement", "accessions", index, "participant"], at(row, "participant")] as const,
    ),
    ...rowsAt(input, "costs", "before").map(
      (row, index) => [["costs", "before", index, "participant"], at(row, "participant")] as const,
    ),
  ].map(([path, value]) => [path as readonly PropertyKey[], value]);
  return places
    .filter(([, value]) => typeof value === "string" && !keys.has(value))
    .map(([path, value]) => issue(path, `nennt keine der Beteiligten: ${String(value)}`));
}

/** Stored, each participant has its own rows; the application lists them all in one. */
function rowIssues(input: unknown): InputIssue[] {
  const counts = new Map<unknown, number>();
  return rowsAt(input, "costs", "before").flatMap((row, index) => {
    const participant = at(row, "participant");
    const count = (counts.get(participant) ?? 0) + 1;
    counts.set(participant, count);
    // The first row too many says it all.
    return count === MOST_ROWS + 1
      ? [issue(["costs", "before", index], `ist zu viel: höchstens ${MOST_ROWS} Jahre je Beteiligte`)]
      : [];
  });
}

function periodIssues(input: unknown): InputIssue[] {
  const from = at(input, "project", "fundingFrom");
  const to = at(input, "project", "fundingTo");
  if (!isoDate.safeParse(from).success || !isoDate.safeParse(to).success) return [];
  if (String(to) >= String(from)) return [];
  return [issue(["project", "fundingTo"], "liegt vor dem Beginn des Förderzeitraums")];
}

/** What the shape alone cannot say: leads, doubled keys, references that name nobody, the state's programmes. */
export function consistencyIssues(input: unknown): InputIssue[] {
  return [programmeIssues, participantIssues, referenceIssues, rowIssues, periodIssues].flatMap((check) =>
    check(input),
  );
}
