import { INBOX_PATHS, type InboxKind, inboxFilePath } from "~/app/addresses/proceeding";
import { titleOfAct } from "~/app/proceeding/acts/index.server";
import { nextDuty } from "~/app/proceeding/acts/next-duty.server";
import { ageWords, isPending } from "~/app/proceeding/age-words";
import { GRANTED, REFUSED, STATE_WORDS } from "~/app/standing/state-words";
import {
  listProceedings,
  MOST_COUNTED,
  type ProceedingLine,
  type ProceedingListPage,
} from "~/db/proceedings/list/list-proceedings";
import { isTooShort, SHORTEST_WORD } from "~/db/proceedings/list/list-search";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { madeWords } from "~/rules/german/supplement";
import { numberWord } from "~/rules/german/words";
import type { SignedInVisit } from "../access/guard.server";
import { dayOf } from "../clock/clock.server";
import { filterOf, type ListQuery, listAddress, PAGE_SIZE, readListQuery, readTurn } from "./read-list";

type Bodies = ReadonlyMap<string, string>;

/** Where it is; a decided one by what was decided, with the amount. */
function stateWords({ state, decision }: ProceedingLine) {
  if (state !== "decided" || decision === null) return { ...STATE_WORDS[state], amount: null };
  const { kind, amountCents: cents } = decision;
  const amount = cents === null ? null : formatEuroShort(cents);
  return kind === "grant" ? { ...GRANTED, amount } : { ...REFUSED, amount: null };
}

/** What the body does next with it. */
function nextWords(line: ProceedingLine, as: InboxKind): string | null {
  const { organisationId, situation, answered, assigneeName } = line;
  const stands = [{ standing: as, organisationId }];
  return titleOfAct(nextDuty({ stands, situation, answered, assigned: assigneeName !== null }));
}

function inboxLine(line: ProceedingLine, as: InboxKind, bodies: Bodies, today: string) {
  const arrived = dayOf(line.arrivedAt);
  return {
    key: `${line.number} ${line.organisationId}`,
    number: line.number,
    title: line.title ?? "ohne Bezeichnung",
    lead: line.leadName,
    state: stateWords(line),
    next: nextWords(line, as),
    here: line.here,
    arrived: formatDate(arrived),
    age: isPending(line, as) ? ageWords(arrived, today) : null,
    /** Who acts for several bodies is told in whose list it is. */
    body: bodies.size > 1 ? (bodies.get(line.organisationId) ?? null) : null,
    version: line.submissionVersion,
    /** Said of what was supplemented: its day is not that on which the newest version came. */
    made: line.supplementedAt && madeWords(line.receivedOn, dayOf(line.supplementedAt)),
    amount: line.amountCents === null ? "–" : formatEuroShort(line.amountCents),
    assignee: line.assigneeName,
    due: line.dueOn && formatDate(line.dueOn),
    overdue: line.dueOn !== null && line.dueOn < today,
  };
}

/** How long the list is, as far as it is counted. */
function totalWords(total: number): string {
  if (total > MOST_COUNTED) return `Mehr als ${MOST_COUNTED} Vorgänge`;
  return total === 1 ? "Ein Vorgang" : `${total} Vorgänge`;
}

function turnsOf(path: string, query: ListQuery, { lines, earlier, later }: ProceedingListPage) {
  const [top, bottom] = [lines[0]?.place, lines.at(-1)?.place];
  return {
    first: earlier ? listAddress(path, query) : null,
    previous: earlier && top ? listAddress(path, query, { to: "before", place: top }) : null,
    next: later && bottom ? listAddress(path, query, { to: "after", place: bottom }) : null,
    last: later ? listAddress(path, query, { to: "last" }) : null,
  };
}

/** One page of the list of an authority or a supervision. */
export async function inboxPage({ db, actor, request, today }: SignedInVisit, as: InboxKind) {
  const query = readListQuery(request);
  const page = await listProceedings(db, actor, {
    ...filterOf(query, actor.personId),
    as,
    limit: PAGE_SIZE,
    turn: readTurn(request),
  });
  const path = INBOX_PATHS[as];
  const bodies = new Map(
    actor.memberships.flatMap((one) =>
      one.kind === as ? [[one.organisationId, one.organisationName] as const] : [],
    ),
  );
  return {
    as,
    path,
    query,
    organisations: [...bodies.values()],
    lines: page.lines.map((line) => inboxLine(line, as, bodies, today)),
    total: totalWords(page.total),
    turns: turnsOf(path, query, page),
    filtered: query.suche !== "" || query.stand !== "offen" || query.zustaendig !== "alle",
    tooShort: isTooShort(query.suche)
      ? `Gesucht wird ab ${numberWord(SHORTEST_WORD)} Zeichen. Die Liste ist nicht nach „${query.suche}“ gefiltert.`
      : undefined,
    exports: (["csv", "ods"] as const).map((format) => ({
      format,
      href: listAddress(inboxFilePath(as, format), query),
    })),
  };
}

export type InboxPage = Awaited<ReturnType<typeof inboxPage>>;
