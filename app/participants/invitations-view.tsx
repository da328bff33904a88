import { Form } from "@remix-run/react";
import { casePath, stepPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { EmptyState } from "~/app/components/empty-state";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { TextField } from "~/app/components/text-field";
import { ToneBadge } from "~/app/components/verdict-badge";

type Partner = {
  id: string;
  name: string;
  email: string;
  state: "none" | "open" | "accepted";
  sentAt: string | null;
  expiresAt: string | null;
};
type Props = {
  page: { id: string; head: CaseHead; partners: Partner[] };
  refused: { participant: string; email: string; message: string } | null;
};

const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" });

const STATES = {
  none: { tone: "neutral", word: "nicht eingeladen" },
  open: { tone: "warning", word: "eingeladen" },
  accepted: { tone: "success", word: "angenommen" },
} as const;

function PartnerCard({ partner, refused }: { partner: Partner; refused: Props["refused"] }) {
  const { id, name, email, state, sentAt, expiresAt } = partner;
  const mine = refused?.participant === id ? refused : null;
  return (
    <section className="panel flow-1" aria-labelledby={`name.${id}`}>
      <div className="head">
        <h2 className="kern-heading-small" id={`name.${id}`}>
          {name}
        </h2>
        <ToneBadge {...STATES[state]} />
      </div>
      {state === "accepted" ? (
        <p className="muted">{name} trägt ihren Teil selbst ein und lädt ihren Beschluss hoch.</p>
      ) : (
        <Form method="post">
          {state === "open" && sentAt && expiresAt && (
            <p className="small muted">
              Eingeladen am {day.format(new Date(sentAt))}, gültig bis {day.format(new Date(expiresAt))}.
            </p>
          )}
          <input type="hidden" name="beteiligte" value={id} />
          <TextField
            id={`email.${id}`}
            name="email"
            type="email"
            label={`E-Mail-Adresse für ${name}`}
            hint="Am besten ein Funktionspostfach."
            defaultValue={mine?.email ?? email}
            error={mine?.message}
            autoComplete="off"
          />
          <div className="actions tight">
            <SubmitButton
              kind="secondary"
              label={state === "open" ? `${name} erneut einladen` : `${name} einladen`}
              busy="Wird gesendet …"
            />
          </div>
        </Form>
      )}
    </section>
  );
}

/** Who has been invited, and the way to invite. */
export function InvitationsView({ page, refused }: Props) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Beteiligte einladen</h1>
        <p className="lead">
          Eingeladene tragen ihre Angaben selbst ein und laden ihren Beschluss hoch. Bis sie die Einladung
          annehmen, können Sie das für sie tun.
        </p>
        {page.partners.length === 0 ? (
          <EmptyState
            title="Noch keine weiteren Beteiligten"
            text="Tragen Sie zuerst ein, wer mit Ihnen zusammenarbeitet."
          >
            <LinkButton kind="primary" href={stepPath(page.id, "beteiligte")} label="Zu den Beteiligten" />
          </EmptyState>
        ) : (
          <div className="flow fields">
            {page.partners.map((partner) => (
              <PartnerCard key={partner.id} partner={partner} refused={refused} />
            ))}
          </div>
        )}
      </main>
    </>
  );
}
