import { Form } from "@remix-run/react";
import { SESSION_DAYS, SESSION_IDLE_HOURS } from "~/db/people/periods";
import { numberWord } from "~/rules/german/words";
import { signOutPath } from "../addresses/account";
import { organisationPath } from "../addresses/case";
import { Alert } from "../components/alert";
import { RadioGroup } from "../components/choice-groups";
import { DataTable } from "../components/data-table";
import { SubmitButton } from "../components/submit-button";
import { TextPage, TextSection } from "../components/text-page";

export type AccountPage = {
  name: string;
  email: string;
  /** Where to write to. */
  operator: string;
  mails: "each" | "none";
  /** The choice of mails was just saved. */
  chosen: boolean;
  organisations: { id: string; name: string; kind: string; role: string; invited: boolean }[];
  sessions: { id: string; current: boolean; since: string; last: string }[];
};

function Person({ name, email }: AccountPage) {
  return (
    <TextSection id="person" title="Wer Sie sind">
      <dl className="pairs">
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>E-Mail-Adresse</dt>
        <dd className="breakable">{email}</dd>
      </dl>
    </TextSection>
  );
}

function Organisations({ organisations, operator }: AccountPage) {
  return (
    <TextSection id="organisationen" title="Für wen Sie handeln">
      {organisations.length === 0 ? (
        <p>
          Sie gehören noch zu keiner Kommune oder Behörde. Der Betreiber trägt Sie ein:{" "}
          <a href={`mailto:${operator}`}>{operator}</a>
        </p>
      ) : (
        <DataTable
          caption="Für wen Sie handeln"
          hideCaption
          columns={[{ label: "Organisation" }, { label: "Art" }, { label: "Ihre Rolle" }]}
          rows={organisations.map((one) => ({
            key: one.id,
            cells: [
              <a key="mitglieder" href={organisationPath(one.id)}>
                {one.name}
              </a>,
              one.kind,
              one.role,
            ],
          }))}
        />
      )}
      {organisations.length > 0 && (
        <p className="small muted">Mitglieder, Rollen und Vertretungen stehen hinter dem Namen.</p>
      )}
      {organisations.some(({ invited }) => invited) && (
        <p className="small muted">
          Über eine Einladung können Sie an einem Antrag mitwirken. Eigene Anträge sind möglich, sobald der
          Betreiber Ihre Organisation einträgt.
        </p>
      )}
    </TextSection>
  );
}

function MailsChosen({ mails }: Pick<AccountPage, "mails">) {
  return (
    <Alert
      tone="success"
      role="status"
      level={3}
      title={
        mails === "none"
          ? "Gespeichert: Sie erhalten keine E-Mails zu Nachrichten"
          : "Gespeichert: Sie erhalten zu jeder Nachricht eine E-Mail"
      }
    />
  );
}

function Mails({ mails, chosen }: AccountPage) {
  return (
    <TextSection id="nachrichten" title="E-Mails zu Nachrichten">
      {chosen && <MailsChosen mails={mails} />}
      <Form method="post" className="flow-1">
        <input type="hidden" name="absicht" value="mails" />
        <RadioGroup
          name="mails"
          label="Wann möchten Sie eine E-Mail?"
          hint="Die E-Mail nennt den Antrag und was geschehen ist, sonst nichts. Mehrere Nachrichten einer Stunde kommen in einer. Links zum Anmelden und Einladungen kommen immer."
          options={[
            { value: "each", label: "Bei neuen Nachrichten" },
            { value: "none", label: "Nie, ich sehe unter „Nachrichten“ nach" },
          ]}
          defaultValue={mails}
        />
        <div className="actions">
          <SubmitButton label="Auswahl speichern" kind="secondary" />
        </div>
      </Form>
    </TextSection>
  );
}

function Sessions({ sessions }: AccountPage) {
  return (
    <TextSection id="angemeldet" title="Wo Sie angemeldet sind">
      <DataTable
        caption="Wo Sie angemeldet sind"
        hideCaption
        columns={[{ label: "Gerät" }, { label: "Angemeldet seit" }, { label: "Zuletzt benutzt" }]}
        rows={sessions.map(({ id, current, since, last }) => ({
          key: id,
          cells: [current ? "Dieses Gerät" : "Ein anderes Gerät", since, last],
        }))}
      />
      <p className="small muted">
        Ohne Benutzung endet eine Anmeldung nach {numberWord(SESSION_IDLE_HOURS)} Stunden, sonst nach{" "}
        {numberWord(SESSION_DAYS)} Tagen. Welche Geräte es sind, speichern wir nicht.
      </p>
      <div className="actions">
        <Form method="post" action={signOutPath}>
          <SubmitButton label="Hier abmelden" busy="Einen Moment …" kind="secondary" />
        </Form>
        <Form method="post">
          <input type="hidden" name="absicht" value="abmelden" />
          <SubmitButton label="Überall abmelden" busy="Einen Moment …" kind="secondary" />
        </Form>
      </div>
    </TextSection>
  );
}

/** One's own account: who one is, for whom one acts, which mails one gets and where one is signed in. */
export function AccountView({ page }: { page: AccountPage }) {
  return (
    <TextPage title="Ihr Konto">
      <Person {...page} />
      <Organisations {...page} />
      <Mails {...page} />
      <Sessions {...page} />
    </TextPage>
  );
}
