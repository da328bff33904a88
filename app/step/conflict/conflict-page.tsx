import { Form } from "@remix-run/react";
import { momentWords } from "~/app/clock/clock-words";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { SubmitButton } from "~/app/components/submit-button";
import { useDecision } from "~/app/step/autosave/use-decision";
import { BasisInputs } from "~/app/step/form/basis-inputs";
import type { StepPage } from "~/app/step/page/step-page.server";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { Conflict, ConflictQuestion } from "./conflict-questions.server";
import { LostNotice } from "./lost-notice";

const EMPTY = "(leer)";

function Question({ question: { name, label, mine, theirs, touched } }: { question: ConflictQuestion }) {
  const choices = [
    { id: `${name}.meine`, title: "Ihre Eingabe", checked: touched, ...mine },
    { id: `${name}.andere`, title: "Inzwischen gespeichert", checked: !touched, ...theirs },
  ];
  return (
    <fieldset className="kern-fieldset conflict">
      <legend className="kern-label">{label}</legend>
      <div className="kern-fieldset__body">
        {choices.map(({ id, title, checked, value, shown }) => (
          <div className="kern-form-check" key={id}>
            <input
              className="kern-form-check__radio"
              type="radio"
              id={id}
              name={name}
              value={value}
              defaultChecked={checked}
            />
            <label className="kern-label" htmlFor={id}>
              <small>{title}</small>
              <span className="typed">{shown === "" ? EMPTY : shown}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type Props = {
  page: StepPage;
  conflict: Conflict;
  /** Files that were not taken. */
  refused: Record<string, string>;
  lost: LostPart[];
};

/** Somebody saved the same part meanwhile: both values of every difference, and the person chooses. */
export function ConflictPage({ page, conflict, refused, lost }: Props) {
  const decision = useDecision(page);
  const { savedBy, savedAt, questions, hidden, basis, intent } = conflict;
  return (
    <>
      <CaseHeader {...page.head} saved="Noch nicht gespeichert" pending />
      <main id="inhalt" className="page content">
        <h1 className="kern-heading-large">{page.title}: zwei Fassungen</h1>
        <p className="lead">
          {savedBy} hat diesen Schritt {momentWords(savedAt, page.now)} gespeichert, während Sie daran
          arbeiteten. Nichts ist verloren. Wählen Sie, was gelten soll.
        </p>
        <LostNotice lost={lost} />
        {Object.values(refused).map((message) => (
          <Alert key={message} tone="danger" role="alert" title="Eine Datei wurde nicht gespeichert">
            <p>{message}</p>
          </Alert>
        ))}
        <Form
          method="post"
          action={page.address}
          encType="multipart/form-data"
          onSubmit={decision.submit}
          ref={decision.form}
        >
          {hidden.map(([name, value], position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may come several times
            <input key={`${name} ${position}`} type="hidden" name={name} value={value} />
          ))}
          <BasisInputs
            basis={basis}
            shownFor={conflict.shownFor}
            lineage={page.lineage}
            owner={page.owner}
            reported={Object.keys(page.errors)}
          />
          {questions.length === 0 ? (
            <p>Beide Fassungen sagen dasselbe. Sie können weitergehen.</p>
          ) : (
            questions.map((question) => <Question key={question.name} question={question} />)
          )}
          <div className="actions">
            <SubmitButton label="Auswahl speichern" name="absicht" value={intent} />
            <a className="kern-btn kern-btn--tertiary" href={page.address} onClick={decision.discard}>
              <span className="kern-label">Ihre Eingabe verwerfen</span>
            </a>
          </div>
        </Form>
      </main>
    </>
  );
}
