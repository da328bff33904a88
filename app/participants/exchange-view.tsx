import { Form } from "@remix-run/react";
import { exchangeParticipantPath, stepPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { LinkButton } from "~/app/components/link-button";
import { SelectField } from "~/app/components/select-field";
import { SubmitButton } from "~/app/components/submit-button";
import { TextField } from "~/app/components/text-field";
import { labelOptions, PARTICIPANT_KIND_LABELS } from "~/forms/labels";
import type { Consequences } from "./consequences.server";
import { ConsequencesView } from "./consequences-view";
import type { OtherParticipant } from "./read-other.server";

type Props = {
  page: {
    id: string;
    participant: string;
    name: string;
    head: CaseHead;
    typed: OtherParticipant;
    errors: { field: string; message: string }[];
    /** Null while nobody is named. */
    consequences: Consequences | null;
  };
};

function Who({ page: { id, participant, typed, errors } }: Props) {
  const error = (field: string) => errors.find((one) => one.field === field)?.message;
  return (
    <form method="get" action={exchangeParticipantPath(id, participant)} className="fields">
      <TextField
        label="Kurzer Name"
        name="name"
        hint="Wer an die Stelle tritt, zum Beispiel „Lohfelden“."
        autoComplete="off"
        defaultValue={typed.name}
        error={error("name")}
      />
      <div className="pair">
        <SelectField
          label="Art"
          name="kind"
          options={labelOptions(PARTICIPANT_KIND_LABELS)}
          defaultValue={typed.kind || "municipality"}
          error={error("kind")}
        />
        <TextField
          label="Amtlicher Schlüssel"
          name="key"
          optional="auch später"
          autoComplete="off"
          defaultValue={typed.key}
          error={error("key")}
        />
      </div>
      <div className="actions tight">
        <button className="kern-btn kern-btn--secondary" type="submit">
          <span className="kern-label">Folgen ansehen</span>
        </button>
      </div>
    </form>
  );
}

/** One participant for another: who comes, what that changes, and only then the change itself. */
export function ExchangeView({ page }: Props) {
  const { id, name, head, typed, errors, consequences } = page;
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={stepPath(id, "beteiligte")}>Zurück zu den Beteiligten</a>
        </p>
        <h1 className="kern-heading-large">{name} austauschen</h1>
        <p className="lead">
          Was für {name} eingetragen ist, bleibt aufbewahrt. Der Teil der neuen Beteiligten ist zunächst leer.
        </p>
        <ErrorSummary errors={errors} />
        <Who page={page} />
        {consequences && (
          <>
            <ConsequencesView consequences={consequences} />
            <Form method="post" className="actions">
              {Object.entries(typed).map(([field, text]) => (
                <input key={field} type="hidden" name={field} value={text} />
              ))}
              <SubmitButton label={`${name} gegen ${typed.name} austauschen`} busy="Wird ausgetauscht …" />
              <LinkButton href={stepPath(id, "beteiligte")} label={`${name} behalten`} />
            </Form>
            <p className="small muted">Gleich danach können Sie das zurücknehmen.</p>
          </>
        )}
      </main>
    </>
  );
}
