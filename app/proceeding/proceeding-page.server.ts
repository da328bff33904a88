import type { KnownCase } from "~/app/standing/known-case";
import { standingsOf } from "~/app/standing/standings.server";
import { stateInAWord } from "~/app/standing/state-in-a-word";
import { DECISION_WORDS, REASON_WORDS, STATE_WORDS } from "~/app/standing/state-words";
import { decide } from "~/db/access/policy/decide";
import { isOver } from "~/db/access/policy/situation";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";
import type { Reading } from "~/db/readings/load-readings";
import { sectionLabels } from "~/forms/asked/section-labels";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { dayOf } from "../clock/clock.server";
import { germanInstant } from "../clock/german-instant.server";
import type { CaseFact } from "../components/case-header";
import type { ActContext } from "./acts/act.server";
import { laterActs, offeredActs, titleOfAct } from "./acts/index.server";
import { nextDuty } from "./acts/next-duty.server";
import { ageWords, isPending } from "./age-words";
import { type NewestVersion, newestVersion } from "./newest-version.server";
import { stationLine } from "./station-line.server";

function correctionLine(
  loaded: LoadedProceeding,
  one: LoadedProceeding["corrections"][number],
  today: string,
) {
  const label = sectionLabels(loaded.sections).find(({ section }) => section === one.section)?.label;
  const overdue = one.answeredAt === null && one.closedAt === null && one.dueOn < today;
  const state = one.closedAt
    ? `erledigt ${germanInstant(one.closedAt)}`
    : one.answeredAt
      ? `beantwortet mit Fassung ${one.answeredWithVersion} am ${germanInstant(one.answeredAt)}`
      : isOver(loaded.proceeding.state)
        ? "nicht mehr offen"
        : `offen, Antwort bis ${formatDate(one.dueOn)}${overdue ? " (überschritten)" : ""}`;
  return {
    id: one.id,
    label: label ?? "Abschnitt, der entfernt wurde",
    reason: REASON_WORDS[one.reason],
    text: one.text,
    state,
    open: one.closedAt === null,
    answeredWith: one.answeredWithVersion,
    askedFor: one.submissionVersion,
    note: one.closingNote,
    by: `${one.personName}, ${germanInstant(one.requestedAt)}`,
  };
}

function decisionLine(loaded: LoadedProceeding, one: LoadedProceeding["decisions"][number]) {
  const holds = !loaded.decisions.some(({ corrects }) => corrects === one.id);
  const amount = one.amountCents === null ? "" : ` über ${formatEuroShort(one.amountCents)}`;
  return {
    id: one.id,
    title: `${DECISION_WORDS[one.kind]}${amount}`,
    state: holds ? (one.corrects ? "Berichtigung, gilt" : "gilt") : "durch einen späteren Eintrag berichtigt",
    holds,
    day: formatDate(one.decidedOn),
    version: one.submissionVersion,
    reference: one.reference,
    reasons: one.reasons,
    conditions: one.conditions,
    instalments: one.instalments.map(({ cents, dueOn, condition }) =>
      [formatEuroShort(cents), dueOn && `fällig am ${formatDate(dueOn)}`, condition]
        .filter(Boolean)
        .join(", "),
    ),
    appeals: loaded.appeals
      .filter(({ decisionId }) => decisionId === one.id)
      .map(({ id, lodgedBy, receivedOn, text }) => ({ id, lodgedBy, day: formatDate(receivedOn), text })),
    by: `${one.personName}, ${germanInstant(one.recordedAt)}`,
  };
}

/** Since when it lies before the reader; since when it is handed in for lead and partners. */
function sinceFact(context: ActContext): CaseFact {
  const { loaded, submission, today } = context;
  const { proceeding, access, arrivedAt } = loaded;
  const office = access === "authority" || access === "supervision" ? access : null;
  const since = dayOf(arrivedAt ?? submission.versions[0]?.submittedAt ?? submission.submittedAt);
  const pending = office
    ? isPending({ state: proceeding.state, here: loaded.situation.facts.includes("here") }, office)
    : !isOver(proceeding.state);
  return {
    label: office ? "Eingegangen" : "Eingereicht",
    value: formatDate(since),
    ...(pending && { aside: ageWords(since, today) }),
  };
}

/** What is so of the case for its reader. */
function known({ loaded, today }: ActContext, newest: NewestVersion): KnownCase {
  const { proceeding, access, acts, ownSections, situation } = loaded;
  return {
    applicationId: proceeding.applicationId,
    reader: access,
    today,
    acts,
    ownSections,
    // This page is about what was handed in.
    changedSince: false,
    undispatched: newest.undispatched,
    sent: newest.dispatch,
    submits: decide("application.submit", loaded.stands).allowed,
    here: situation.facts.includes("here"),
  };
}

/** What an office does next; null for those who take part. */
function nextOf({ loaded }: ActContext): string | null {
  const { proceeding, acts } = loaded;
  return titleOfAct(
    nextDuty({ ...loaded, assigned: proceeding.assigneeId !== null, answered: acts.answered }),
  );
}

/** Everything the page of a proceeding shows. */
export function proceedingPage(context: ActContext, readings: readonly Reading[]) {
  const { loaded, submission, today } = context;
  const { proceeding, access } = loaded;
  const newest = newestVersion(submission, readings);
  const stands = known(context, newest);
  return {
    number: proceeding.number,
    applicationId: proceeding.applicationId,
    access,
    title: proceeding.title ?? "Antrag ohne Bezeichnung",
    lead: proceeding.leadName,
    state: stateInAWord(stands) ?? { ...STATE_WORDS[proceeding.state], aside: null },
    standings: standingsOf(stands),
    next: nextOf(context),
    since: sinceFact(context),
    assignee: loaded.assigneeName,
    amount: proceeding.amountCents === null ? "noch offen" : formatEuroShort(proceeding.amountCents),
    land: proceeding.land,
    versions: submission.versions.map(({ version, submittedAt, covering }) => ({
      version,
      covering,
      submitted: germanInstant(submittedAt),
    })),
    newest,
    acts: offeredActs(context),
    later: laterActs(context),
    mayDecide: access === "authority",
    stations: loaded.stations.map((station) => stationLine(loaded, station)),
    returns: loaded.returns.map(({ id, kind, reason, at, personName }) => ({
      id,
      title: kind === "withdrawn" ? "Zurückgenommen" : "Zurückgegeben",
      reason,
      by: `${personName}, ${germanInstant(at)}`,
    })),
    corrections: loaded.corrections.map((one) => correctionLine(loaded, one, today)),
    consents: loaded.consents.map(({ id, consentedOn, note, submissionVersion }) => ({
      id,
      words: `am ${formatDate(consentedOn)} zu Fassung ${submissionVersion}${note ? ` (${note})` : ""}`,
    })),
    decisions: loaded.decisions.map((one) => decisionLine(loaded, one)),
  };
}

export type ProceedingPage = ReturnType<typeof proceedingPage>;
