import { describe, expect, test } from "vitest";
import { savePlannedDates } from "~/db/applications/planned-dates";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { submitApplication } from "~/db/submissions/submit-application";
import { draft, freshDatabase, LEAD_PART, member, NOW, noticeMail, pdf, submission, unready } from "./world";

async function filled() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  await addDocument(db, lead.actor, {
    applicationId,
    section: "agreement",
    kind: "agreement",
    name: "vereinbarung.pdf",
    pages: 3,
    bytes: pdf("Vereinbarung"),
    now: NOW,
  });
  await submitApplication(db, lead.actor, submission(applicationId));
  await requestClearance(db, lead.actor, { applicationId, part: "lead", noticeMail, now: NOW });
  await reminded(db, lead);
  return db;
}

async function reminded(db: Database, lead: Awaited<ReturnType<typeof member>>) {
  const applicationId = await draft(db, lead);
  const change = { subject: "application", what: "submission" as const, day: "2026-03-20", seen: null };
  await savePlannedDates(db, lead.actor, { applicationId, changes: [change], now: NOW });
  const mails = { noticeMail, invitedMail: () => ({ subject: "", text: "" }) };
  await remindAtMark(db, {
    applicationId,
    day: "2026-03-20",
    mark: 14,
    unready: [unready(LEAD_PART)],
    ...mails,
    now: NOW,
  });
}

describe("the database itself refuses to change what was kept", () => {
  test.each([
    ["a revision's data", "UPDATE revisions SET data = '{}'"],
    ["a revision", "DELETE FROM revisions"],
    ["a revision by replacing", "INSERT OR REPLACE INTO revisions SELECT * FROM revisions"],
    ["a log entry's action", "UPDATE audit_log SET action = 'nothing'"],
    ["a log entry", "DELETE FROM audit_log"],
    ["a log entry by replacing", "INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log"],
    ["a file's bytes", "UPDATE document_bytes SET bytes = x'00'"],
    ["a file's bytes by deletion", "DELETE FROM document_bytes"],
    ["a file's checksum", "UPDATE documents SET sha256 = ''"],
    ["what a file is a copy of", "UPDATE documents SET copy_kind = 'original'"],
    ["a file", "DELETE FROM documents"],
    ["a submission's data", "UPDATE submissions SET data = '{}'"],
    ["a submission's report", "UPDATE submissions SET report = '{}'"],
    ["a submission's PDF", "UPDATE submissions SET pdf = x'00'"],
    ["a submission's number", "UPDATE submissions SET number = 'IKZ-HE-2026-9999'"],
    ["a submission's covering words", "UPDATE submissions SET covering = ''"],
    ["what was ticked before a submission", "UPDATE submissions SET ticked = '[]'"],
    ["a submission", "DELETE FROM submissions"],
    ["a receipt", "UPDATE receipts SET pdf = x'00'"],
    ["a receipt by deletion", "DELETE FROM receipts"],
    ["a clearance", "UPDATE clearances SET event = 'cleared'"],
    ["a clearance by deletion", "DELETE FROM clearances"],
    ["what happened in a team", "UPDATE team_events SET by = NULL"],
    ["what happened in a team by deletion", "DELETE FROM team_events"],
    ["a reminder", "UPDATE reminders SET sent_on = '2026-01-01'"],
    ["a reminder by deletion", "DELETE FROM reminders"],
    ["a mark that is over", "UPDATE reminder_marks SET mark = 7"],
    ["a mark that is over by deletion", "DELETE FROM reminder_marks"],
    ["a submission's files", "DELETE FROM submission_documents"],
  ])("%s", async (_what, statement) => {
    const db = await filled();
    expect(() => db.connection.exec(statement)).toThrow(/append-only|never changes|is kept/);
  });

  test("only the record of dispatch may be added to a submission", async () => {
    const db = await filled();
    const statement = "UPDATE submissions SET dispatched_on = '2026-03-03', dispatch_way = 'Post'";
    expect(db.connection.prepare(statement).run().changes).toBe(1);
  });
});
