import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import { boardPath } from "../addresses/case";
import type { CaseHead } from "../case/case-head.server";
import type { Confirmation } from "./confirmation.server";
import { ConfirmationText, SendForm } from "./confirmation-view";

type Props = {
  page: {
    id: string;
    head: CaseHead;
    confirmation: Confirmation | null;
    /** Why there is nobody. */
    nobody: string;
  };
  refused: { message: string } | null;
};

/** The question of the dialog as a page. */
export function RemindView({ page: { id, head, confirmation, nobody }, refused }: Props) {
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={boardPath(id)}>Zurück zum Stand der Beteiligten</a>
        </p>
        <h1 className="kern-heading-large">
          {confirmation ? `${confirmation.label}?` : "Beteiligte erinnern"}
        </h1>
        {refused && <Alert tone="danger" role="alert" title={refused.message} />}
        {confirmation ? (
          <div className="flow">
            <ConfirmationText confirmation={confirmation} />
            <div className="actions tight">
              <SendForm id={id} confirmation={confirmation} />
              <LinkButton kind="secondary" href={boardPath(id)} label="Nicht senden" />
            </div>
          </div>
        ) : (
          !refused && <p className="lead">{nobody}</p>
        )}
      </main>
    </>
  );
}
