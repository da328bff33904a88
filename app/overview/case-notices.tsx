import { leadPath, restoreParticipantPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import { WithoutApprover } from "./clearance-lines";
import type { Overview } from "./overview.server";

/** Who was taken out or exchanged just now, and the way back. */
export function RemovedParticipant({ id, undo }: { id: string; undo: NonNullable<Overview["undo"]> }) {
  return (
    <Alert
      tone="info"
      role="status"
      title={
        undo.instead === null
          ? `${undo.name} ist nicht mehr im Antrag`
          : `${undo.insteadName} steht jetzt an der Stelle von ${undo.name}`
      }
    >
      <form method="post" action={restoreParticipantPath(id, undo.section.slice("participant:".length))}>
        {undo.instead !== null && <input type="hidden" name="statt" value={undo.instead} />}
        <button className="link-button" type="submit">
          {undo.instead === null ? "Wieder aufnehmen" : "Austausch zurücknehmen"}
        </button>
      </form>
    </Alert>
  );
}

/** An offer of the lead that waits for its answer. */
function OfferLine({ overview: { id, offer, leadName } }: { overview: Overview }) {
  if (!offer) return null;
  const title = offer.toMe
    ? `${leadName} bietet Ihnen die Federführung an`
    : `Die Federführung ist ${offer.name} angeboten`;
  return (
    <Alert tone="info" title={title}>
      <p>
        <a href={leadPath(id)}>{offer.toMe ? "Folgen ansehen und antworten" : "Angebot ansehen"}</a>
      </p>
    </Alert>
  );
}

/** What has to be known before one goes on with the tasks. */
export function CaseNotices({ overview }: { overview: Overview }) {
  return (
    <>
      <OfferLine overview={overview} />
      <WithoutApprover overview={overview} />
    </>
  );
}
