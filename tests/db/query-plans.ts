import SqliteConnection from "better-sqlite3";
import type { Database } from "~/db/engine/open";

/**
 * Reads the whole table by its purpose: the operator's list of organisations, newest mails by their index, the
 * municipality register, which is read and replaced as a whole, addresses of offices; all drafts, of which any may
 * have no day planned.
 */
const WHOLE_TABLE = [
  /^SCAN applications USING INDEX applications_drafts$/,
  /^SCAN organisations( USING INDEX|$)/,
  /^SCAN outbox USING INDEX outbox_created$/,
  /^SCAN register_entries( USING INDEX|$)/,
  // What was entered by name and fits no office: none, or a few from before offices had keys.
  /^SCAN (submissions|stations) USING (COVERING )?INDEX \1_without_office$/,
  // What the operator has said of addresses: at most one row for each office.
  /^SCAN office_addresses( USING INDEX|$)/,
];

/** What one case, one person or one body has is few, and may be sorted. */
const FEW_ROWS = [
  /^SEARCH \w+ .*\b(application_id|token_hash)=\?/,
  /^SEARCH (people|organisations) .*\bid=\?/,
  /^SEARCH (memberships|deputies|sessions|team_events) /,
  // "Meine Anträge" shows all that an organisation has.
  /^SEARCH applications /,
];

type Line = { id: number; parent: number; detail: string };
/** How SQLite means to run a statement. */
export type Plan = { statement: string; lines: Line[] };

/** The plans of all statements that read, change or delete. */
export function plansOf(db: Database, statements: Iterable<string>): Plan[] {
  const raw = new SqliteConnection(db.path, { readonly: true });
  const told = [...statements].filter((one) => /^(select|update|delete|with)/i.test(one));
  const plans = told.map((statement) => ({
    statement,
    lines: raw.prepare<[], Line>(`EXPLAIN QUERY PLAN ${statement}`).all(),
  }));
  raw.close();
  return plans;
}

/**
 * What is read from end to end: tables, not the rows a part of the statement itself has gathered, was given as a list or
 * has found by their words.
 */
function scansOf({ lines }: Plan): string[] {
  const details = lines.map(({ detail }) => detail);
  const gathered = details.flatMap((detail) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(detail)?.[1] ?? []);
  return details.filter(
    (detail) =>
      detail.startsWith("SCAN") &&
      !/^SCAN (json_each VIRTUAL TABLE|proceeding_words VIRTUAL TABLE INDEX \d+:M)/.test(detail) &&
      !gathered.some((name) => detail === `SCAN ${name}`),
  );
}

/**
 * What is gathered to be sorted or told apart: of each such part the table it begins with. Rows that come in order
 * but for the last column are sorted as they come.
 */
function sortedOf({ lines }: Plan): string[] {
  return lines
    .filter(({ detail }) => /^USE TEMP B-TREE FOR (?!LAST)/.test(detail))
    .map(({ parent }) => {
      const first = lines.find((line) => line.parent === parent && /^(SEARCH|SCAN)/.test(line.detail));
      return first?.detail ?? "SCAN of something";
    });
}

/** Where a statement takes the longer the more cases there are. */
export function complaintsOf(plans: readonly Plan[]): string[] {
  return plans.flatMap((plan) => {
    const scanned = scansOf(plan).filter((line) => !WHOLE_TABLE.some((allowed) => allowed.test(line)));
    const few = [...FEW_ROWS, ...WHOLE_TABLE];
    const sorted = sortedOf(plan).filter((line) => !few.some((bound) => bound.test(line)));
    const statement = plan.statement.slice(0, 300);
    return [
      ...scanned.map((line) => `${line}: ${statement}`),
      ...sorted.map((line) => `sorted, ${line}: ${statement}`),
    ];
  });
}
