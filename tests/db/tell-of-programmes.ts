import type { Database } from "~/db/engine/open";
import { remindOfEnd } from "~/db/reminders/remind-of-end";
import { listUnplannedDrafts } from "~/db/reminders/unplanned-drafts";
import { listUntold } from "~/db/successors/list-untold";
import { noteSuccessor } from "~/db/successors/note-successor";
import { tellSuccessor } from "~/db/successors/tell-successor";
import { NOW, noticeMail } from "./world";

const END = {
  shortTitle: "Rahmenvereinbarung 2021",
  lastSureDay: "2026-12-01",
  lastDay: "2026-12-31",
  workingDays: 2,
  unready: [],
};
const SUCCESSOR = {
  programme: "he-2027",
  shortTitle: "Rahmenvereinbarung 2027",
  from: "2027-01-01",
  before: "he-2021",
  changed: 1,
  amount: { before: null, after: null },
};

/** All that is told of the end of a programme and of the next version. */
export async function tellOfProgrammes(db: Database, applicationId: string): Promise<void> {
  await listUnplannedDrafts(db);
  await remindOfEnd(db, { applicationId, mark: 2, end: END, noticeMail, now: NOW });
  await noteSuccessor(db, { programme: "he-2027", now: NOW });
  await listUntold(db, { programme: "he-2027", state: "HE" });
  await tellSuccessor(db, { applicationId, change: SUCCESSOR, noticeMail, now: NOW });
}
