import type { CaseView } from "~/app/case/case-view.server";
import { knownCase } from "~/app/case/known-case.server";
import { germanInstant } from "~/app/clock/german-instant.server";
import type { CaseStanding } from "~/app/standing/standing";
import { standingsOf } from "~/app/standing/standings.server";
import { STATE_TITLES } from "~/app/standing/state-words";
import { UNDISPATCHED } from "~/app/standing/undispatched";
import { isOver, isWithLead } from "~/db/access/policy/situation";
import type { CaseActs } from "~/db/proceedings/case-acts";
import type { LoadedSubmission } from "~/db/submissions/submissions";
import { addressOfStation } from "~/forms/papers/application/station-address";
import { receiptName } from "~/forms/papers/receipt/receipt-name";
import { draftApplication } from "~/forms/schema/application";
import { formatDate } from "~/rules/german/date";
import { formatEuro } from "~/rules/german/money";
import { arrivalNote } from "./arrival-note.server";
import { nextSteps } from "./next-steps.server";

/** Where it is and how far; all else is news. */
const PLACE: readonly CaseStanding["kind"][] = ["lies", "sent", "undispatched", "consented"];

/**
 * How the newest version stands now, which may be long after it was handed in: `onItsWay` while supervision or
 * authority is at it, with where it lies; `news`: what happened to it since.
 */
function standNow(view: CaseView, { state, ahead, consentedOn }: CaseActs, sealed: LoadedSubmission) {
  const { report, authorityInSystem: inSystem, undispatched } = sealed;
  const standings = standingsOf(knownCase(view));
  const place = standings.filter(({ kind }) => PLACE.includes(kind));
  const onItsWay = !isOver(state) && !isWithLead(state);
  return {
    title: undispatched ? UNDISPATCHED : STATE_TITLES[state],
    onItsWay,
    where: place.flatMap(({ title, text }) => [title, ...text]),
    news: standings.filter((one) => !place.includes(one)),
    steps: onItsWay ? nextSteps(view, { channel: report.channel, inSystem, ahead, consentedOn }) : [],
  };
}

/** Who gets it first on paper, with the address that the letter prints. */
function addressee({ application, programme, stored }: CaseView, { report }: LoadedSubmission) {
  const { keptAddresses } = stored;
  const first = report.channel.find(({ role }) => role !== "consent");
  if (!first) return null;
  const { lines } = addressOfStation(first, { application, programme, keptAddresses });
  return { name: first.station, lines: lines.filter((line) => line !== first.station) };
}

/** The page after handing in, of the version handed in last. */
export function submittedPage(view: CaseView, acts: CaseActs, sealed: LoadedSubmission) {
  const { report, number, version, submittedAt, documents } = sealed;
  const { budget, participants, project } = draftApplication.parse(sealed.data);
  const cents = budget?.requestedCents ?? report.amount.cents;
  return {
    id: sealed.applicationId,
    number,
    version,
    submitted: germanInstant(submittedAt),
    undispatched: sealed.undispatched,
    /** It goes on another way, sent or not. */
    needsDispatch: !sealed.authorityInSystem,
    authorityName: sealed.authorityName,
    ...standNow(view, acts, sealed),
    addressee: addressee(view, sealed),
    arrival: arrivalNote(view, view.report.checkedOn),
    receipt: receiptName(sealed.confirmsArrival),
    covering: sealed.covering,
    figures: [
      { label: "Betrag", value: cents === null ? "legt die Behörde fest" : formatEuro(cents) },
      { label: "Beteiligte", value: String(participants.length) },
      ...(project.startsOn ? [{ label: "Beginn", value: formatDate(project.startsOn) }] : []),
      { label: "Anlagen", value: String(documents.length) },
    ],
  };
}

export type SubmittedPage = ReturnType<typeof submittedPage>;
