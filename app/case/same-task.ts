import type { ApplicationLine } from "~/db/applications/list-applications";

/** What tells which task an application is for. */
export type Task = Pick<ApplicationLine, "status" | "state" | "leadOrganisationId" | "title" | "taskAreas">;
type Draft = Task & { id: string };

const named = (title: string | null): string =>
  (title ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same areas, in whichever order they were ticked. */
const areas = (taskAreas: readonly string[]): string => [...taskAreas].sort().join("\n");

/** Two drafts of one lead in one state for one task: so they are called alike, or their task areas are the same. */
export function isSameTask(one: Task, other: Task): boolean {
  if (one.status !== "draft" || other.status !== "draft") return false;
  if (one.state === null || one.state !== other.state) return false;
  if (one.leadOrganisationId !== other.leadOrganisationId) return false;
  const title = named(one.title);
  if (title !== "" && title === named(other.title)) return true;
  return one.taskAreas.length > 0 && areas(one.taskAreas) === areas(other.taskAreas);
}

/** The other draft for the same task, the one last changed first; null where there is none. */
export const twinOf = <Line extends Draft>(line: Draft, lines: readonly Line[]): Line | null =>
  lines.find((other) => other.id !== line.id && isSameTask(line, other)) ?? null;
