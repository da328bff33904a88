import type { ApplicationStatus } from "~/db/schema/applications";

type Standing = {
  /** The day of a paper application, kept by an import. */
  applicationDate: string | null;
  /** Handed in at least once. */
  submitted: boolean;
  changedSince: boolean;
  status: ApplicationStatus;
};

/**
 * True where the day of the application is settled, by a paper application or by a submission that stands. What
 * was changed since or taken back gets a new day when it is handed in again.
 */
export function hasFixedDay({ applicationDate, submitted, changedSince, status }: Standing): boolean {
  return applicationDate !== null || (submitted && !changedSince && status !== "withdrawn");
}
