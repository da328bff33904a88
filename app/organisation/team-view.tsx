import { Form } from "@remix-run/react";
import { Alert } from "~/app/components/alert";
import { ErrorSummary } from "~/app/components/error-summary";
import { SubmitButton } from "~/app/components/submit-button";
import { TextPage, TextSection } from "~/app/components/text-page";
import type { Refused } from "~/forms/small-forms/refused";
import { organisationPath } from "../addresses/case";
import { MemberList } from "./member-list";
import type { ProfilePage } from "./profile-page.server";
import { ProfileSection } from "./profile-section";
import { AddMember, HandOverTasks, NameDeputy } from "./team-forms";
import { TeamHistory } from "./team-history";
import type { TeamPage } from "./team-page.server";

type Props = { page: TeamPage; refused: Refused | null };
type WithProfile = Props & { profile: ProfilePage };

function Deputies({ page }: { page: TeamPage }) {
  if (page.deputies.length === 0) return <p className="muted">Zurzeit ist niemand als Vertretung benannt.</p>;
  return (
    <ul className="plain flow-1">
      {page.deputies.map(({ id, name, forName, from, to, active }) => (
        <li key={id}>
          {name} vertritt {forName} vom {from} bis {to}
          {active ? ", also heute." : "."}
          {page.may.deputies && (
            <Form method="post">
              <input type="hidden" name="vertretung" value={id} />
              <SubmitButton
                kind="tertiary"
                name="absicht"
                value="vertretung-beenden"
                label={`Vertretung durch ${name} beenden`}
              />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function OtherOrganisations({ page: { others } }: { page: TeamPage }) {
  return (
    <p>
      Sie handeln auch für:{" "}
      {others.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <a href={organisationPath(id)}>{name}</a>
        </span>
      ))}
    </p>
  );
}

function WithoutApprover() {
  return (
    <Alert tone="warning" title="Ihre Organisation hat noch keine freigebende Person">
      <p>
        Niemand kann Teile freigeben oder einen Antrag einreichen. Benennen Sie unten bei „Mitglieder“ die
        erste; das kann jedes Mitglied, auch für sich selbst.
      </p>
    </Alert>
  );
}

function DeputySection({ page, refused }: Props) {
  return (
    <TextSection id="vertretungen" title="Vertretung">
      <p>Eine Vertretung gibt an ihren Tagen frei wie die freigebende Person selbst.</p>
      <Deputies page={page} />
      {page.may.deputies && <NameDeputy page={page} refused={refused} />}
    </TextSection>
  );
}

/** Who acts for an organisation, and what its members can change. */
export function TeamView({ page, profile, refused }: WithProfile) {
  const atFields = refused?.errors.filter(({ field }) => field !== "" && field !== "person") ?? [];
  const general =
    refused && (refused.typed.person ?? "") === "" ? refused.errors.filter(({ field }) => field === "") : [];
  return (
    <TextPage title={page.name}>
      <p className="lead">
        {page.kind}. Wer bearbeitet, trägt ein und lädt hoch. Wer freigibt, prüft das als zweite Person und
        reicht ein.
      </p>
      {page.others.length > 0 && <OtherOrganisations page={page} />}
      <ErrorSummary errors={atFields} />
      {general.map(({ message }) => (
        <Alert key={message} tone="danger" role="alert" title={message} />
      ))}
      {!page.hasApprover && <WithoutApprover />}
      <TextSection id="mitglieder" title="Mitglieder">
        <MemberList page={page} refused={refused} />
      </TextSection>
      {profile && <ProfileSection page={profile} refused={refused} />}
      {page.may.add && (
        <TextSection id="aufnehmen" title="Jemanden aufnehmen">
          <AddMember page={page} refused={refused} />
        </TextSection>
      )}
      <DeputySection page={page} refused={refused} />
      {page.may.handOver && (
        <TextSection id="uebergabe" title="Eigene Aufgaben übergeben">
          <HandOverTasks page={page} refused={refused} />
        </TextSection>
      )}
      <TextSection id="verlauf" title="Verlauf">
        <TeamHistory events={page.events} />
      </TextSection>
    </TextPage>
  );
}
