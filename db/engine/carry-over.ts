import { createHash } from "node:crypto";
import type SqliteConnection from "better-sqlite3";

/** SHA-256 over the hashes of the 22 migrations that tables, triggers and search replaced, one a line. */
const MADE_BY_THE_22 = "c8f733757e796db63f23c33149f054b4d87be409487241306686f7c9b60fbc46";
const REPLACEMENTS = 3;

/** Statements that make of the shape of the 22 what the three have become since: each change of the three adds its own. */
const CHANGED_SINCE: readonly string[] = [
  // What people were told is kind and figures now; sentences of before cannot become figures again.
  "DROP TABLE notifications",
  `CREATE TABLE \`notifications\` (id text PRIMARY KEY NOT NULL, person_id text NOT NULL REFERENCES people (id),
    organisation_id text REFERENCES organisations (id), application_id text NOT NULL REFERENCES applications (id),
    kind text NOT NULL, figures text NOT NULL, created_at text NOT NULL, read_at text,
    mail_id text REFERENCES outbox (id))`,
  "CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`created_at`)",
  'CREATE INDEX `notifications_unread` ON `notifications` (`person_id`,`created_at`) WHERE "notifications"."read_at" IS NULL',
  // So is what was missing; its words of before stand as the names of fields.
  "DROP TRIGGER reminders_never_change",
  `UPDATE reminders SET missing = (SELECT json_group_array(json(CASE value
    WHEN 'der Beschluss als PDF' THEN '{"what":"file"}'
    WHEN 'die Freigabe des eigenen Teils' THEN '{"what":"clearance"}'
    ELSE json_object('what', 'entries', 'open', json_array(trim(value, '„“')), 'notMet', json_array(), 'unread', 0)
    END)) FROM json_each(missing))`,
  "CREATE TRIGGER `reminders_never_change` BEFORE UPDATE ON `reminders` BEGIN SELECT RAISE(ABORT, 'reminders is append-only'); END",
];

/** Whether exactly the 22 were applied to a database: it can be carried over. */
export function isMadeByThe22(applied: readonly unknown[]): boolean {
  return createHash("sha256").update(applied.join("\n")).digest("hex") === MADE_BY_THE_22;
}

/**
 * Carries over a database that the 22 have made: the three lead to the same shape, so what is kept stays as it is
 * and only the record of what was applied is written anew (docs/decisions/025). Runs in the caller's transaction.
 * @returns the hashes that now count as applied
 */
export function carryOver(
  client: SqliteConnection.Database,
  migrations: readonly { hash: string }[],
): string[] {
  for (const statement of CHANGED_SINCE) client.exec(statement);
  client.exec("DELETE FROM applied_migrations");
  const record = client.prepare("INSERT INTO applied_migrations (position, hash) VALUES (?, ?)");
  return migrations.slice(0, REPLACEMENTS).map(({ hash }, position) => {
    record.run(position, hash);
    return hash;
  });
}
