import { createHash } from "node:crypto";
import type { Database } from "~/db/engine/open";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Sealed = { applicationId: string; number: string; version: number; pdf: Buffer; pdfSha256: string };

/** What the database holds, told straight by SQL. */
export function kept(db: Database) {
  const all = <T>(statement: string, ...values: unknown[]): T[] =>
    db.connection.prepare<unknown[], T>(statement).all(...values);
  return {
    situation(application: string, version: number): unknown {
      const [row] = all<{ situation: unknown }>(
        "SELECT json_extract(data, '$.situation') AS situation FROM revisions WHERE application_id = ? AND section = 'project' AND version = ?",
        application,
        version,
      );
      return row?.situation;
    },
    version(application: string): number {
      const [row] = all<{ version: number }>(
        "SELECT version FROM sections WHERE application_id = ? AND name = 'project'",
        application,
      );
      return row?.version ?? 0;
    },
    submissions: () =>
      all<Sealed>(
        "SELECT application_id AS applicationId, number, version, pdf, pdf_sha256 AS pdfSha256 FROM submissions ORDER BY number",
      ),
    /** Submissions and saves of which something is missing: bytes, files, state, receipt, proceeding, revision, log, notice or mail. */
    halves: () => [
      ...all<Sealed>("SELECT number, pdf, pdf_sha256 AS pdfSha256 FROM submissions")
        .filter(({ pdf, pdfSha256 }) => sha256(pdf) !== pdfSha256)
        .map(({ number }) => `${number}: pdf`),
      ...all<{ what: string }>(`
        SELECT s.number || ': files' AS what FROM submissions s
          WHERE (SELECT count(*) FROM submission_documents d WHERE d.submission_id = s.id) <> 5
        UNION ALL SELECT s.number || ': state' FROM submissions s JOIN applications a ON a.id = s.application_id
          WHERE a.status <> 'submitted'
        UNION ALL SELECT a.id || ': no submission' FROM applications a
          WHERE a.status = 'submitted' AND NOT EXISTS (SELECT 1 FROM submissions s WHERE s.application_id = a.id)
        UNION ALL SELECT s.number || ': log' FROM submissions s
          WHERE (SELECT count(*) FROM audit_log l WHERE l.application_id = s.application_id AND l.action = 'application.submitted') <> 1
        UNION ALL SELECT s.number || ': notices' FROM submissions s
          WHERE (SELECT count(*) FROM notifications n JOIN outbox o ON o.id = n.mail_id
            WHERE n.application_id = s.application_id AND json_extract(n.figures, '$.number') = s.number) <> 3
        UNION ALL SELECT s.number || ': receipt' FROM submissions s
          WHERE NOT EXISTS (SELECT 1 FROM receipts r WHERE r.submission_id = s.id)
        UNION ALL SELECT s.number || ': proceeding' FROM submissions s
          WHERE (SELECT count(*) FROM proceedings p WHERE p.application_id = s.application_id AND p.number = s.number
            AND p.submission_version = s.version AND p.reached_authority_at = s.reached_authority_at) <> 1
        UNION ALL SELECT s.application_id || ' ' || s.name || ': revision' FROM sections s
          WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.application_id = s.application_id AND r.section = s.name
            AND r.version = s.version AND r.data = s.data)
        UNION ALL SELECT r.application_id || ' ' || r.section || ' ' || r.version || ': saved but not logged' FROM revisions r
          WHERE r.version > 1 AND (SELECT count(*) FROM audit_log l WHERE l.application_id = r.application_id
            AND l.action = 'section.saved' AND json_extract(l.detail, '$.section') = r.section
            AND json_extract(l.detail, '$.version') = r.version) <> 1
        UNION ALL SELECT l.sequence || ': logged but not saved' FROM audit_log l
          WHERE l.action = 'section.saved' AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.application_id = l.application_id
            AND r.section = json_extract(l.detail, '$.section') AND r.version = json_extract(l.detail, '$.version'))
        UNION ALL SELECT n.id || ': notice of nothing' FROM notifications n
          WHERE NOT EXISTS (SELECT 1 FROM submissions s WHERE s.application_id = n.application_id)
      `).map(({ what }) => what),
    ],
    /** Of the submissions: each notice and the mail that points to it. */
    notices: () =>
      all<{ id: string; mailId: string }>(
        "SELECT n.id, n.mail_id AS mailId FROM notifications n JOIN submissions s ON s.application_id = n.application_id ORDER BY n.id",
      ),
    mails: () =>
      all<{ id: string; sentAt: string | null; interrupted: number; givenUp: string | null }>(
        "SELECT id, sent_at AS sentAt, interrupted, given_up AS givenUp FROM outbox",
      ),
  };
}
