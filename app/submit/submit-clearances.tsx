import { clearancePath } from "~/app/addresses/case";
import { ApproverNeeded } from "~/app/case/approver-needed";
import { CLEARANCE_STATES } from "~/app/clearance/clearance-words";
import { LinkButton } from "~/app/components/link-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { SubmitPage } from "./submit-page.server";

/** Who has cleared its part: no condition of the law, so it holds nothing up. */
export function SubmitClearances({ page: { id, clearances } }: { page: SubmitPage }) {
  if (clearances.every(({ state }) => state === "cleared")) return null;
  return (
    <section aria-labelledby="freigabe" className="flow-1">
      <h2 className="kern-heading-small" id="freigabe">
        Freigabe der Teile
      </h2>
      <ul className="plain flow-1">
        {clearances.map(({ part, title, state }) => (
          <li key={part} className="iconline">
            <span>{title}</span> <ToneBadge {...CLEARANCE_STATES[state]} />
          </li>
        ))}
      </ul>
      <p className="small muted">
        Die Freigabe ist eine Absprache der Beteiligten, keine Voraussetzung der Förderung.{" "}
        <a href={clearancePath(id)}>Freigabe ansehen</a>
      </p>
    </section>
  );
}

/** For an editor of the lead: who submits, and the way to hand the case over. */
export function NotMine({ page: { id, approvers, organisationId, handsOver } }: { page: SubmitPage }) {
  return (
    <ApproverNeeded what="Einreichen" approvers={approvers} organisationId={organisationId}>
      <p className="actions tight">
        <LinkButton
          kind="primary"
          href={clearancePath(id)}
          label={handsOver ? "Antrag zur Freigabe geben" : "Freigabe ansehen"}
        />
      </p>
    </ApproverNeeded>
  );
}
