import type { Database } from "~/db/engine/open";
import type { Clock } from "../clock/clock.server";
import type { Job } from "../jobs/job";
import { readDueDocuments } from "./read-due-documents.server";

/** Mails must not wait for a pile of files. */
const MOST_FILES = 3;

/** Reads what no upload has read itself: files that took longer than their answer, and those of a stopped program. */
export const readingJob = (db: Database, clock: Clock): Job => ({
  name: "readings",
  everySeconds: 10,
  run: (mayGoOn) => readDueDocuments(db, { now: clock.now, mayGoOn, most: MOST_FILES }),
});
