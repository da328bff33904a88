import { and, eq, isNull, sql as raw } from "drizzle-orm";
import type { State } from "~/rules/facts/facts";
import type { Report } from "~/rules/report/report";
import { caseSituation, demandState } from "../access/case-situation";
import { isBeforeAuthority } from "../access/policy/situation";
import type { Transaction } from "../engine/transaction";
import type { StoredData } from "../schema/applications";
import { corrections } from "../schema/authority-acts";
import { proceedings } from "../schema/proceedings";
import { instant } from "../values/instant";
import { textOf } from "../values/section-names";
import { arriveAtAuthority } from "./arrive-at-authority";
import { keepListEntries } from "./keep-entries";
import type { Proceeding } from "./move-proceeding";
import { arriveAt, beginWay } from "./stations";
import { whereTo } from "./where-to";

export type Received = {
  applicationId: string;
  number: string;
  submissionVersion: number;
  land: State;
  programme: string;
  leadName: string;
  /** In the public format. */
  data: StoredData;
  report: Report;
  /** YYYY-MM-DD */
  receivedOn: string;
  authorityOrganisationId: string | null;
  /** The key of the grant authority. */
  authorityOffice: string;
};

/** What the lists search in: number, title, lead and participants, in lower case. */
function searchTextOf({ number, leadName, data }: Received): string {
  const rows = Array.isArray(data.participants) ? data.participants : [];
  const names = rows.flatMap((row) => [textOf(row, "name"), textOf(row, "legalName")]);
  return [number, textOf(data, "title"), leadName, ...names]
    .flatMap((text) => text ?? [])
    .join("\n")
    .toLocaleLowerCase("de-DE");
}

export type Receipt = {
  proceeding: Proceeding;
  /** Bodies that had the case until now and have it no more: it goes another way. */
  left: string[];
  /** The stations before it, the one where it lies among them. */
  ahead: string[];
};

/** Who had it and is not where it goes now; taking it back has told them already. */
function leftBehind(stands: Proceeding, { holderOrganisationId, authorityOrganisationId }: Proceeding) {
  if (stands.state === "withdrawn") return [];
  const reached = stands.reachedAuthorityAt === null ? null : stands.authorityOrganisationId;
  const had = new Set([stands.holderOrganisationId, reached].flatMap((id) => id ?? []));
  return [...had].filter((id) => id !== holderOrganisationId && id !== authorityOrganisationId);
}

/** What the proceeding says of the version handed in last. */
function copyOf(given: Received, now: string) {
  const { number, land, programme, leadName, submissionVersion, receivedOn, authorityOrganisationId } = given;
  const { authorityOffice } = given;
  return {
    number,
    land,
    programme,
    leadName,
    title: textOf(given.data, "title"),
    amountCents: given.report.amount.cents,
    searchText: searchTextOf(given),
    submissionVersion,
    // The same for every version, until the application is taken back and handed in anew.
    receivedOn,
    authorityOrganisationId,
    authorityOffice,
    updatedAt: instant(now),
  };
}

type Copied = ReturnType<typeof copyOf>;

async function open(tx: Transaction, { applicationId }: Received, copied: Copied): Promise<void> {
  const searchId = raw<number>`(SELECT coalesce(max(search_id), 0) + 1 FROM proceedings)`;
  const placeholder = { state: "received" as const, version: 1, searchId };
  await tx.sql.insert(proceedings).values({ applicationId, ...copied, ...placeholder });
}

/** Marks what was asked and is still open as answered with this version. */
async function answer(tx: Transaction, given: Received, now: string): Promise<void> {
  await tx.sql
    .update(corrections)
    .set({ answeredWithVersion: given.submissionVersion, answeredAt: instant(now) })
    .where(
      and(
        eq(corrections.applicationId, given.applicationId),
        isNull(corrections.answeredAt),
        isNull(corrections.closedAt),
      ),
    );
}

type Arrival = {
  /** How the case stood, where it goes on from there. */
  before: Proceeding | undefined;
  place: Pick<Proceeding, "state" | "stationPosition">;
  now: string;
};

/** Comes to its station or to the authority. Gives the instant since which the authority has had the case. */
async function arrive(tx: Transaction, given: Received, { before, place, now }: Arrival) {
  const { applicationId, submissionVersion: firstVersion, authorityOrganisationId: authority } = given;
  const arrives = place.state === "supervision" && before?.state !== "supervision";
  if (arrives && place.stationPosition !== null) {
    await arriveAt(tx, applicationId, place.stationPosition, now);
  }
  const withAuthority = isBeforeAuthority(place.state);
  if (withAuthority) await arriveAtAuthority(tx, applicationId, { authority, firstVersion, now });
  return before?.reachedAuthorityAt ?? (withAuthority ? instant(now) : null);
}

/**
 * A version was handed in: the first opens the proceeding and sets out on the Dienstweg, a later one answers
 * what was asked and goes back to who asked, or sets out anew. Part of the transaction that seals the submission.
 * @throws Refusal where the application is decided
 */
export async function receiveSubmission(tx: Transaction, given: Received, now: string): Promise<Receipt> {
  const { applicationId, submissionVersion } = given;
  const [stands] = await tx.sql
    .select()
    .from(proceedings)
    .where(eq(proceedings.applicationId, applicationId));
  demandState("application.submit", await caseSituation(tx.sql, null, { applicationId }));
  const copied = copyOf(given, now);
  if (!stands) await open(tx, given, copied);
  else await answer(tx, given, now);
  const { anew, way, ahead, ...place } = await whereTo(
    tx,
    { ...given, channel: given.report.channel },
    stands,
  );
  const before = anew ? undefined : stands;
  if (anew) await beginWay(tx, applicationId, { way, version: submissionVersion });
  const reachedAuthorityAt = await arrive(tx, given, { before, place, now });
  const version = (stands?.version ?? 0) + 1;
  const officer = before ? {} : { assigneeId: null };
  const [proceeding] = await tx.sql
    .update(proceedings)
    .set({ ...copied, ...place, ...officer, version, reachedAuthorityAt, dueOn: null })
    .where(eq(proceedings.applicationId, applicationId))
    .returning();
  if (!proceeding) throw new RangeError(`No proceeding of ${applicationId}`);
  await keepListEntries(tx, before, proceeding, now);
  const left = stands && anew ? leftBehind(stands, proceeding) : [];
  return { proceeding, left, ahead: ahead.map(({ name }) => name) };
}
