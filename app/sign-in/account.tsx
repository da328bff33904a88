import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SESSION_DAYS, SESSION_IDLE_HOURS } from "~/db/people/periods";
import { endAllSessions, listSessions } from "~/db/people/sessions";
import { chooseMails, findMailChoice } from "~/db/telling/notifications";
import { formatDate } from "~/rules/german/date";
import { numberWord } from "~/rules/german/words";
import { openTo } from "../access/guard.server";
import { endedSessionCookie } from "../access/session-cookie.server";
import { mailsChosenPath, signedOutPath, signOutPath } from "../addresses/account";
import { organisationPath } from "../addresses/case";
import { germanInstant } from "../clock/german-instant.server";
import { Alert } from "../components/alert";
import { RadioGroup } from "../components/choice-groups";
import { DataTable } from "../components/data-table";
import { SubmitButton } from "../components/submit-button";
import { TextPage, TextSection } from "../components/text-page";
import { KIND_WORDS, ROLE_WORDS } from "./organisation-words";

export const meta: MetaFunction = () => [{ title: "Ihr Konto – IKZ-Antrag" }];

export const loader = openTo.signedIn("account", async ({ db, actor, now, request, context }) => {
  const found = await listSessions(db, actor, now);
  const sessions = [...found.filter(({ current }) => current), ...found.filter(({ current }) => !current)];
  return {
    name: actor.name,
    email: actor.email,
    operator: context.settings.operator.email,
    mails: await findMailChoice(db, actor),
    chosen: new URL(request.url).searchParams.get("gespeichert") === "mails",
    organisations: actor.memberships.map(
      ({ organisationId, organisationName, kind, role, deputyUntil, addedBy }) => ({
        id: organisationId,
        name: organisationName,
        kind: KIND_WORDS[kind],
        role: deputyUntil === null ? ROLE_WORDS[role] : `Vertretung bis ${formatDate(deputyUntil)}`,
        invited: addedBy === "invitation",
      }),
    ),
    sessions: sessions.map(({ id, createdAt, lastSeenAt, current }) => ({
      id,
      current,
      since: germanInstant(createdAt),
      last: germanInstant(lastSeenAt),
    })),
  };
});

export const action = openTo.signedIn("account", async ({ db, actor, now, request, context }) => {
  const form = await request.formData();
  if (form.get("absicht") === "mails") {
    await chooseMails(db, actor, { notices: form.get("mails") === "none" ? "none" : "each", now });
    return redirect(mailsChosenPath);
  }
  await endAllSessions(db, actor, { now });
  // What a browser keeps of unsaved texts goes with the session, even where no script of ours runs any more.
  const headers = {
    "Clear-Site-Data": '"storage"',
    "Set-Cookie": await endedSessionCookie(context.settings.origin),
  };
  return redirect(signedOutPath("ueberall"), { headers });
});

export default function Account() {
  const { name, email, operator, organisations, sessions, mails, chosen } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Ihr Konto">
      <TextSection id="person" title="Wer Sie sind">
        <dl className="pairs">
          <dt>Name</dt>
          <dd>{name}</dd>
          <dt>E-Mail-Adresse</dt>
          <dd className="breakable">{email}</dd>
        </dl>
      </TextSection>
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
      <TextSection id="nachrichten" title="E-Mails zu Nachrichten">
        {chosen && (
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
        )}
        <Form method="post" className="flow-1">
          <input type="hidden" name="absicht" value="mails" />
          <RadioGroup
            name="mails"
            label="Wann möchten Sie eine E-Mail?"
            hint="Die E-Mail sagt nur, dass es etwas gibt, und führt hierher. Links zum Anmelden und Einladungen kommen immer."
            options={[
              { value: "each", label: "Bei jeder Nachricht" },
              { value: "none", label: "Nie, ich sehe unter „Nachrichten“ nach" },
            ]}
            defaultValue={mails}
          />
          <div className="actions">
            <SubmitButton label="Auswahl speichern" kind="secondary" />
          </div>
        </Form>
      </TextSection>
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
            <SubmitButton label="Überall abmelden" busy="Einen Moment …" kind="secondary" />
          </Form>
        </div>
      </TextSection>
    </TextPage>
  );
}
