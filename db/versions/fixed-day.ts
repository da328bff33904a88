import { desc, eq } from "drizzle-orm";
import type { State } from "~/rules/facts/facts";
import type { Sql } from "../engine/open";
import type { applications } from "../schema/applications";
import { submissions } from "../schema/submissions";
import { isSupplement } from "./supplement";

/** A version that was handed in, as far as it decides the day. */
export type HandedIn = Pick<typeof submissions.$inferSelect, "state" | "applicationDate" | "programme"> & {
  /** It came after one that made the application and stands. */
  supplement: boolean;
};

type Standing = Pick<typeof applications.$inferSelect, "status" | "applicationDate">;

export type FixedDay = {
  /** YYYY-MM-DD */
  day: string;
  /** Id of the programme version; null while only a day on paper is known. */
  programme: string | null;
  /** What fixed it: an application on paper that was taken over, or the first version handed in. */
  by: "paper" | "submission";
};

/**
 * Which day and which version of the programme hold for an application, whatever is changed in it; null while none
 * do: never handed in, or taken back. An application to the other Land is another one. `handedIn`: latest first.
 */
export function fixedDay(
  { status, applicationDate }: Standing,
  state: State,
  handedIn: readonly HandedIn[],
): FixedDay | null {
  if (status === "withdrawn") return null;
  const first = handedIn.find(({ supplement }) => !supplement);
  if (first) {
    const { applicationDate: day, programme } = first;
    return first.state === state ? { day, programme, by: "submission" } : null;
  }
  return applicationDate === null ? null : { day: applicationDate, programme: null, by: "paper" };
}

/** Whether some day is fixed, of a line in a list that knows no versions. */
export function hasFixedDay({
  status,
  applicationDate,
  submitted,
}: Standing & { submitted: boolean }): boolean {
  return status !== "withdrawn" && (submitted || applicationDate !== null);
}

/** All versions of one application, latest first. */
export async function handedInOf(sql: Sql, applicationId: string): Promise<HandedIn[]> {
  return sql
    .select({
      state: submissions.state,
      applicationDate: submissions.applicationDate,
      programme: submissions.programme,
      supplement: isSupplement,
    })
    .from(submissions)
    .where(eq(submissions.applicationId, applicationId))
    .orderBy(desc(submissions.version));
}
