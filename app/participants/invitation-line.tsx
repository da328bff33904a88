import { Form } from "@remix-run/react";
import { Alert } from "~/app/components/alert";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { DateField, TextField } from "~/app/components/text-field";
import { ToneBadge } from "~/app/components/verdict-badge";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import { LONGEST_INVITATION_WORDS } from "~/rules/facts/limits";
import { formatWholeNumber } from "~/rules/german/number";
import { Disclosure } from "../components/disclosure";
import type { InvitedPartner } from "./invited-partners.server";

const STATES = {
  none: { tone: "neutral", word: "nicht eingeladen" },
  open: { tone: "warning", word: "eingeladen" },
  expired: { tone: "warning", word: "abgelaufen" },
  undeliverable: { tone: "danger", word: "nicht zustellbar" },
  accepted: { tone: "success", word: "angenommen" },
} as const;

type RowProps = { partner: InvitedPartner; refused: Refused | null };

/** Until when, and what the lead adds in its own words. */
function DayAndWords({ partner: { id, answerBy, words }, refused }: RowProps) {
  return (
    <>
      <DateField
        id={`bis.${id}`}
        name="bis"
        label="Bis wann Sie den Teil brauchen"
        optional="freiwillig"
        hint="Steht in der Einladung und in jeder Erinnerung."
        defaultValue={refused?.typed.bis ?? answerBy ?? ""}
        error={messageAt(refused, "bis")}
      />
      <TextArea
        id={`worte.${id}`}
        name="worte"
        label="Ihre Worte dazu"
        optional="freiwillig"
        hint={`Reiner Text, höchstens ${formatWholeNumber(LONGEST_INVITATION_WORDS)} Zeichen. Steht in der E-Mail und auf der Seite der Einladung.`}
        rows={3}
        defaultValue={refused?.typed.worte ?? words ?? ""}
        error={messageAt(refused, "worte")}
      />
    </>
  );
}

function InviteForm({ partner, refused }: RowProps) {
  const { id, name, email, state } = partner;
  return (
    <Form method="post" className="flow">
      <input type="hidden" name="beteiligte" value={id} />
      <TextField
        id={`email.${id}`}
        name="email"
        type="email"
        label={`E-Mail-Adresse für ${name}`}
        hint="Am besten ein Funktionspostfach."
        defaultValue={refused?.typed.email ?? email}
        error={messageAt(refused, "email") ?? messageAt(refused, "beteiligte")}
        autoComplete="off"
      />
      <DayAndWords partner={partner} refused={refused} />
      <div className="actions tight">
        <SubmitButton
          kind="secondary"
          name="absicht"
          value="einladen"
          label={state === "none" ? `${name} einladen` : `${name} erneut einladen`}
          busy="Wird gesendet …"
        />
      </div>
    </Form>
  );
}

/** One partner: where its invitation stands in one line; below it what was sent, and the way to invite. */
export function InvitationLine({ partner, refused, open }: RowProps & { open: boolean }) {
  const { id, name, email, state, line, answerBy, words } = partner;
  return (
    <section aria-labelledby={`name.${id}`}>
      <Disclosure className="participant" open={open}>
        <summary>
          <h2 className="kern-heading-small" id={`name.${id}`}>
            {name}
          </h2>
          <span className="small muted">
            {answerBy === null ? line : `${line}, Teil gebraucht bis ${answerBy}`}
          </span>
          <ToneBadge {...STATES[state]} />
        </summary>
        <div className="group-body">
          {state === "undeliverable" && (
            <Alert tone="danger" title={`Die Einladung an ${email} war nicht zustellbar`} level={3}>
              <p>
                Der E-Mail-Dienst nimmt sie nicht an. Berichtigen Sie die Adresse und senden Sie sie noch
                einmal.
              </p>
            </Alert>
          )}
          {state === "accepted" ? (
            <>
              <p className="muted">{name} trägt ihren Teil selbst ein und lädt ihren Beschluss hoch.</p>
              {words !== null && <p className="breakable">Ihre Worte zur Einladung: „{words}“</p>}
            </>
          ) : (
            <InviteForm partner={partner} refused={refused} />
          )}
        </div>
      </Disclosure>
    </section>
  );
}
