import { formatDate } from "../german/date";
import type { Programme } from "./programme";

/** What is wrong, in German, and where: the path into the version; `other` is the version it collides with. */
export type ProgrammeIssue = { path: (string | number)[]; message: string; other?: string };

const days = ({ from, to }: { from: string; to: string }) => `${formatDate(from)} bis ${formatDate(to)}`;
const within = (day: string, { from, to }: { from: string; to: string }) => from <= day && day <= to;

/** Days that stand the wrong way round or outside the time the version is in force. */
function dayIssues(programme: Programme): ProgrammeIssue[] {
  const { from, to, uncertain, seenInForceOn } = programme;
  if (to < from) {
    return [{ path: ["to"], message: `liegt vor dem ersten Tag (${formatDate(from)})` }];
  }
  const issues: ProgrammeIssue[] = [];
  uncertain.forEach((span, index) => {
    const path = ["uncertain", index];
    if (span.to < span.from) {
      issues.push({ path: [...path, "to"], message: `liegt vor dem ersten Tag (${formatDate(span.from)})` });
    }
    for (const end of ["from", "to"] as const) {
      if (within(span[end], programme)) continue;
      issues.push({ path: [...path, end], message: `liegt nicht in der Geltungszeit (${days(programme)})` });
    }
  });
  if (seenInForceOn !== undefined && !within(seenInForceOn, programme)) {
    issues.push({ path: ["seenInForceOn"], message: `liegt nicht in der Geltungszeit (${days(programme)})` });
  }
  return issues;
}

/** Parts that belong together and contradict each other. */
function senseIssues({ tariff, categories, cap, rules, authority, state, id }: Programme): ProgrammeIssue[] {
  const issues: ProgrammeIssue[] = [];
  if (!id.startsWith(`${state.toLowerCase()}-`)) {
    issues.push({ path: ["id"], message: `muss mit dem Land beginnen: ${state.toLowerCase()}-…` });
  }
  if (tariff.standard.kind === "steps") {
    tariff.standard.steps.forEach(({ participants }, index, steps) => {
      if (participants > (steps[index - 1]?.participants ?? 0)) return;
      const path = ["tariff", "standard", "steps", index, "participants"];
      issues.push({ path, message: "muss größer sein als in der Stufe davor" });
    });
  }
  tariff.discretionary.forEach(({ category }, index) => {
    if (categories.includes(category)) return;
    const path = ["tariff", "discretionary", index, "category"];
    issues.push({ path, message: `steht nicht unter categories: ${category}` });
  });
  const wantsShare = rules["own-share"].level !== "not_applicable";
  if (wantsShare && !cap) {
    const message =
      "setzt cap voraus, den Anteil, über den hinaus nicht gefördert wird; sonst: not_applicable";
    issues.push({ path: ["rules", "own-share", "level"], message });
  }
  if (cap && !wantsShare) {
    const message = "verlangt einen Eigenanteil, aber die Regel own-share gilt nicht (not_applicable)";
    issues.push({ path: ["cap"], message });
  }
  authority.ministry?.forEach(({ from }, index, names) => {
    if (index === 0 || (from !== undefined && from > (names[index - 1]?.from ?? ""))) return;
    const path = ["authority", "ministry", index, "from"];
    issues.push({ path, message: "muss nach dem Tag des Namens davor liegen" });
  });
  return issues;
}

function predecessorIssues({ predecessor, from, state }: Programme, known: readonly Programme[]) {
  if (!predecessor) return [];
  const before = known.find(({ id }) => id === predecessor.id);
  const path = (name: string) => ["predecessor", name];
  if (!before) return [{ path: path("id"), message: `nennt eine unbekannte Fassung: ${predecessor.id}` }];
  if (before.state !== state) {
    return [{ path: path("id"), message: `gehört zu einem anderen Land: ${predecessor.id}` }];
  }
  if (predecessor.to < before.from) {
    const message = `liegt vor dem ersten Tag von ${before.id} (${formatDate(before.from)})`;
    return [{ path: path("to"), message }];
  }
  return predecessor.to < from
    ? []
    : [{ path: path("to"), message: `liegt nicht vor dem ersten Tag dieser Fassung (${formatDate(from)})` }];
}

/** A version must not share its id or a day with another one of its state. */
function neighbourIssues(programme: Programme, known: readonly Programme[]): ProgrammeIssue[] {
  const { id, state, predecessor } = programme;
  if (known.some((other) => other.id === id)) {
    return [{ path: ["id"], message: `gibt es schon: ${id}`, other: id }];
  }
  return known.flatMap((other) => {
    const to = other.id === predecessor?.id ? predecessor.to : other.to;
    if (other.state !== state || to < programme.from || other.from > programme.to) return [];
    const span = days({ from: other.from, to });
    return [{ path: ["from"], message: `überschneidet sich mit ${other.id} (${span})`, other: other.id }];
  });
}

/** What the shape alone cannot say, of a version by itself and beside those already known. */
export function programmeIssues(programme: Programme, known: readonly Programme[]): ProgrammeIssue[] {
  const own = [...dayIssues(programme), ...senseIssues(programme)];
  const predecessor = predecessorIssues(programme, known);
  const misplaced = programme.to < programme.from || predecessor.length > 0;
  return [...own, ...predecessor, ...(misplaced ? [] : neighbourIssues(programme, known))];
}
