import { listProceedings, type ProceedingLine } from "~/db/proceedings/list-proceedings";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { daysBetween } from "~/rules/periods/days";
import type { SignedInVisit } from "../access/guard.server";
import { INBOX_PATHS, type InboxKind } from "./addresses";
import { ageWords } from "./age-words";
import { filterOf, listAddress, PAGE_SIZE, readListQuery } from "./read-list";
import { STATE_WORDS } from "./state-words";

function inboxLine(line: ProceedingLine, today: string) {
  return {
    number: line.number,
    title: line.title ?? "ohne Bezeichnung",
    lead: line.leadName,
    state: STATE_WORDS[line.state],
    here: line.here,
    received: formatDate(line.receivedOn),
    age: ageWords(daysBetween(line.receivedOn, today)),
    version: line.submissionVersion,
    amount: line.amountCents === null ? "–" : formatEuroShort(line.amountCents),
    assignee: line.assigneeName,
    due: line.dueOn && formatDate(line.dueOn),
    overdue: line.dueOn !== null && line.dueOn < today,
  };
}

/** One page of the list of an authority or a supervision. */
export async function inboxPage({ db, actor, request, today }: SignedInVisit, as: InboxKind) {
  const query = readListQuery(request);
  const { lines, more } = await listProceedings(db, actor, {
    ...filterOf(query, actor.personId),
    as,
    limit: PAGE_SIZE,
    offset: (query.seite - 1) * PAGE_SIZE,
  });
  const path = INBOX_PATHS[as];
  return {
    as,
    path,
    query,
    organisations: actor.memberships
      .filter(({ kind }) => kind === as)
      .map(({ organisationName }) => organisationName),
    lines: lines.map((line) => inboxLine(line, today)),
    previous: query.seite > 1 ? listAddress(path, query, { seite: query.seite - 1 }) : null,
    next: more ? listAddress(path, query, { seite: query.seite + 1 }) : null,
    filtered: query.suche !== "" || query.stand !== "offen" || query.zustaendig !== "alle",
    exports: (["csv", "ods"] as const).map((format) => ({
      format,
      href: listAddress(`${path}/liste.${format}`, query, { seite: 1 }),
    })),
  };
}

export type InboxPage = Awaited<ReturnType<typeof inboxPage>>;
