import type { CaseView } from "~/app/case/case-view.server";
import { knownCase } from "~/app/case/known-case.server";
import { germanInstant } from "~/app/clock/german-instant.server";
import { standingsOf } from "~/app/standing/standings.server";
import type { LoadedSubmission } from "~/db/submissions/submissions";
import { addressOfStation } from "~/forms/papers/application/station-address";
import { receiptName } from "~/forms/papers/receipt/receipt-name";
import { draftApplication } from "~/forms/schema/application";
import { formatDate } from "~/rules/german/date";
import { formatEuro } from "~/rules/german/money";
import { arrivalNote } from "./arrival-note.server";
import { nextSteps } from "./next-steps.server";

/** Where the newest version is now: what is said of the case everywhere, the first of it. */
function whereNow(view: CaseView): string[] {
  const [first] = standingsOf(knownCase(view));
  return first ? [first.title, ...first.text] : [];
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
export function submittedPage(view: CaseView, sealed: LoadedSubmission, today: string) {
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
    where: whereNow(view),
    addressee: addressee(view, sealed),
    arrival: arrivalNote(view, today),
    steps: nextSteps(view, { channel: report.channel, inSystem: sealed.authorityInSystem }),
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
