import type { KnownCase } from "~/app/standing/known-case";
import { sentWords } from "~/app/standing/sent-words";
import { decide } from "~/db/access/policy/decide";
import type { CaseView } from "./case-view.server";

/** What is known of a case to those who take part in it, for what is said of it. */
export function knownCase({ stored, report }: Pick<CaseView, "stored" | "report">): KnownCase {
  const [latest] = stored.submissions;
  return {
    applicationId: stored.application.id,
    reader: stored.access,
    today: report.checkedOn,
    acts: stored.acts,
    ownSections: stored.ownSections,
    changedSince: stored.changedSince,
    undispatched: latest?.undispatched ?? false,
    sent: sentWords(latest),
    submits: decide("application.submit", stored.stands).allowed,
    here: false,
  };
}
