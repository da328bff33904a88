import { Form } from "@remix-run/react";
import { casePath, submitPath } from "~/app/addresses/case";
import { ApproverNeeded } from "~/app/case/approver-needed";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { messageAt, type Refused } from "~/forms/small-forms/refused";

type Props = {
  page: {
    id: string;
    head: CaseHead;
    number: string;
    /** The version of the proceeding this page shows. */
    seen: number;
    possible: boolean;
    /** Why not. */
    why: string | null;
    withdrawn: boolean;
    /** Whether the reader may. */
    mine: boolean;
    approvers: string[];
    organisationId: string;
  };
  refused: Refused | null;
};

function WithdrawForm({ page: { id, seen }, refused }: Props) {
  return (
    <Form method="post">
      <input type="hidden" name="gesehen" value={seen} />
      <TextArea
        name="grund"
        label="Grund"
        hint="Die Behörde und die anderen Beteiligten sehen ihn."
        defaultValue={refused?.typed.grund}
        error={messageAt(refused, "grund")}
      />
      <div className="actions">
        <SubmitButton label="Antrag zurücknehmen" busy="Antrag wird zurückgenommen …" />
        <LinkButton href={casePath(id)} label="Nicht zurücknehmen" />
      </div>
    </Form>
  );
}

/** The lead takes its application back, with a reason. */
export function WithdrawView({ page, refused }: Props) {
  const { id, head, number, possible, why, withdrawn, mine, approvers, organisationId } = page;
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(id)}>Alle Schritte</a>
        </p>
        <h1 className="kern-heading-large">Antrag zurücknehmen</h1>
        <ErrorSummary errors={refused?.errors ?? []} />
        {possible ? (
          <div className="fields flow">
            <p className="verdict-line">
              Die Bearbeitung von {number} endet damit. Alles Eingereichte bleibt lesbar, und{" "}
              {mine ? "Sie können" : "die federführende Kommune kann"} den Antrag später erneut einreichen.
            </p>
            {mine ? (
              <WithdrawForm page={page} refused={refused} />
            ) : (
              <ApproverNeeded what="Zurücknehmen" approvers={approvers} organisationId={organisationId} />
            )}
          </div>
        ) : (
          <div className="flow">
            <p className="verdict-line">
              {why}
              {withdrawn && " Sie können ihn erneut einreichen."}
            </p>
            {withdrawn && (
              <p className="actions tight">
                <LinkButton kind="primary" href={submitPath(id)} label="Weiter zum Einreichen" />
              </p>
            )}
          </div>
        )}
      </main>
    </>
  );
}
