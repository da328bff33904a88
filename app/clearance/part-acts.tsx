import { Form } from "@remix-run/react";
import { casePath, organisationPath, reviewPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import type { OwnPart } from "./clearance.server";

function Hidden({ part }: { part: OwnPart }) {
  return (
    <>
      <input type="hidden" name="teil" value={part.part} />
      <input type="hidden" name="gesehen" value={part.seen} />
    </>
  );
}

/** To those who may clear. */
export function HandPartOver({ part, refused }: { part: OwnPart; refused: Refused | null }) {
  return (
    <Form method="post">
      <Hidden part={part} />
      <p>
        Freigeben kann: {part.approvers.join(", ")}. Bis zur Antwort lässt sich dieser Teil nicht ändern; Sie
        können ihn jederzeit zurücknehmen.
      </p>
      <TextArea
        name="notiz"
        id={`notiz.${part.part}`}
        label="Mitteilung dazu"
        optional="freiwillig"
        rows={3}
        defaultValue={refused?.typed.notiz}
        error={messageAt(refused, "notiz")}
      />
      <div className="actions tight">
        <SubmitButton name="absicht" value="geben" label="Zur Freigabe geben" busy="Wird übergeben …" />
      </div>
    </Form>
  );
}

function AnswerAlone({ part: { organisationId } }: { part: OwnPart }) {
  return (
    <Alert tone="info" title="In Ihrer Organisation gibt es keine zweite Person, die freigibt" level={3}>
      <p>
        Sie haben diesen Teil selbst übergeben und können ihn selbst freigeben. Im Verlauf steht dann „ohne
        zweite Person“.{" "}
        <a href={organisationPath(organisationId)}>Eine weitere freigebende Person benennen</a>
      </p>
    </Alert>
  );
}

function GiveBack({ part, refused }: { part: OwnPart; refused: Refused | null }) {
  return (
    <Form method="post">
      <Hidden part={part} />
      <TextArea
        name="grund"
        id={`grund.${part.part}`}
        label="Grund, wenn Sie den Teil zurückgeben"
        rows={3}
        defaultValue={refused?.typed.grund}
        error={messageAt(refused, "grund")}
      />
      <div className="actions tight">
        <SubmitButton
          kind="secondary"
          name="absicht"
          value="zurueckgeben"
          label="Mit Begründung zurückgeben"
          busy="Wird zurückgegeben …"
        />
      </div>
    </Form>
  );
}

/** By the second person: cleared, or given back with a reason. */
export function AnswerPart({
  part,
  id,
  lead,
  refused,
}: {
  part: OwnPart;
  id: string;
  lead: boolean;
  refused: Refused | null;
}) {
  return (
    <>
      {part.alone && <AnswerAlone part={part} />}
      <p>
        Lesen Sie den Teil, bevor Sie ihn freigeben:{" "}
        {lead ? <a href={reviewPath(id)}>Antrag lesen</a> : <a href={casePath(id)}>Ihren Teil ansehen</a>}
      </p>
      <Form method="post" className="actions tight">
        <Hidden part={part} />
        <SubmitButton name="absicht" value="freigeben" label="Teil freigeben" busy="Wird freigegeben …" />
      </Form>
      <GiveBack part={part} refused={refused} />
    </>
  );
}

/** By who handed it over, as long as nobody answered. */
export function TakePartBack({ part }: { part: OwnPart }) {
  return (
    <Form method="post" className="actions tight">
      <Hidden part={part} />
      <SubmitButton
        kind="tertiary"
        name="absicht"
        value="zuruecknehmen"
        label="Zurücknehmen und weiter bearbeiten"
        busy="Wird zurückgenommen …"
      />
    </Form>
  );
}
