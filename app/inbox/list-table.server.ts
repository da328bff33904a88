import { utils, write } from "@e965/xlsx";
import { stringify } from "csv-stringify/sync";
import type { InboxKind } from "~/app/addresses/proceeding";
import { isPending } from "~/app/proceeding/age-words";
import { STATE_WORDS } from "~/app/standing/state-words";
import { listProceedings, type ProceedingLine } from "~/db/proceedings/list/list-proceedings";
import { formatDate } from "~/rules/german/date";
import { formatAmount } from "~/rules/german/money";
import { daysBetween } from "~/rules/periods/days";
import type { SignedInVisit } from "../access/guard.server";
import { dayOf } from "../clock/clock.server";
import { filterOf, readListQuery } from "./read-list";

/** More than any authority has open. */
const MOST_ROWS = 50_000;

/** A line as its body has it on a day. */
type Line = ProceedingLine & { as: InboxKind; today: string };
type Column = {
  head: string;
  text: (line: Line) => string;
  cell?: (line: Line) => number | null;
};

/** For how many days the body has had it before it; null once it has not. */
function daysHere(line: Line): number | null {
  return isPending(line, line.as) ? daysBetween(dayOf(line.arrivedAt), line.today) : null;
}

const COLUMNS: readonly Column[] = [
  { head: "Vorgang", text: ({ number }) => number },
  { head: "Fassung", text: (line) => String(line.submissionVersion), cell: (line) => line.submissionVersion },
  { head: "Vorhaben", text: ({ title }) => title ?? "" },
  { head: "Federführend", text: ({ leadName }) => leadName },
  { head: "Programm", text: ({ programme }) => programme },
  { head: "Stand", text: ({ state }) => STATE_WORDS[state].word },
  { head: "Zuständig", text: ({ assigneeName }) => assigneeName ?? "" },
  { head: "Antragstag", text: ({ receivedOn }) => formatDate(receivedOn) },
  {
    head: "Ergänzt am",
    text: ({ supplementedAt }) => (supplementedAt === null ? "" : formatDate(dayOf(supplementedAt))),
  },
  { head: "Eingegangen", text: ({ arrivedAt }) => formatDate(dayOf(arrivedAt)) },
  { head: "Liegt vor seit (Tage)", text: (line) => String(daysHere(line) ?? ""), cell: daysHere },
  { head: "Antwort bis", text: ({ dueOn }) => (dueOn === null ? "" : formatDate(dueOn)) },
  {
    head: "Berechnet (Euro)",
    text: ({ amountCents }) => (amountCents === null ? "" : formatAmount(amountCents)),
    cell: ({ amountCents }) => (amountCents === null ? null : amountCents / 100),
  },
];

/**
 * For German spreadsheets: semicolons, a byte order mark, and no text that one of them would take for a formula
 * (titles and names come from outside).
 */
function csv(lines: readonly Line[]): Uint8Array {
  const rows = [
    COLUMNS.map(({ head }) => head),
    ...lines.map((line) => COLUMNS.map(({ text }) => text(line))),
  ];
  return new TextEncoder().encode(
    stringify(rows, { delimiter: ";", bom: true, escape_formulas: true, record_delimiter: "windows" }),
  );
}

/** A spreadsheet whose numbers are numbers. Every other cell is text, so that nothing is a formula. */
function ods(lines: readonly Line[]): Uint8Array {
  const rows = lines.map((line) => COLUMNS.map(({ text, cell }) => (cell ? cell(line) : text(line))));
  const sheet = utils.aoa_to_sheet([COLUMNS.map(({ head }) => head), ...rows]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Vorgänge");
  return new Uint8Array(write(book, { type: "array", bookType: "ods" }));
}

export const LIST_FORMATS = {
  csv: { write: csv, type: "text/csv; charset=utf-8" },
  ods: { write: ods, type: "application/vnd.oasis.opendocument.spreadsheet" },
} as const;
export type ListFormat = keyof typeof LIST_FORMATS;

export const isListFormat = (format: string | undefined): format is ListFormat =>
  format !== undefined && Object.hasOwn(LIST_FORMATS, format);

/** The whole list of the address, with its filters. */
export async function listFile(
  { db, actor, request, today }: SignedInVisit,
  as: InboxKind,
  format: ListFormat,
): Promise<Uint8Array> {
  const filter = filterOf(readListQuery(request), actor.personId);
  const { lines } = await listProceedings(db, actor, { ...filter, as, limit: MOST_ROWS });
  return LIST_FORMATS[format].write(lines.map((line) => ({ ...line, as, today })));
}
