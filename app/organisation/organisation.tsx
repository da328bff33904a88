import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loadTeam } from "~/db/people/team/load-team";
import { Refusal } from "~/db/values/refusal";
import { refusedAt } from "~/forms/small-forms/refused";
import { openTo, type SignedInVisit } from "../access/guard.server";
import { accountPath } from "../addresses/account";
import { organisationPath } from "../addresses/case";
import { EmptyState } from "../components/empty-state";
import { TextPage } from "../components/text-page";
import { readForm } from "../http/read-form.server";
import { changeTeam } from "./change-team.server";
import { profilePage } from "./profile-page.server";
import { readTeamChange } from "./read-team-change.server";
import { teamPage } from "./team-page.server";
import { TeamView } from "./team-view";

/** The organisation of the address, else the person's first; null for who belongs to none. */
function organisationOf({ request, actor }: SignedInVisit): string | null {
  const asked = new URL(request.url).searchParams.get("fuer");
  return asked ?? actor.memberships[0]?.organisationId ?? null;
}

export const loader = openTo.signedIn("organisation", async (visit) => {
  const { db, actor, now, context } = visit;
  const organisationId = organisationOf(visit);
  const operator = context.settings.operator.email;
  if (organisationId === null) return { page: null, profile: null, operator };
  const team = await loadTeam(db, actor, { organisationId, now });
  return { page: teamPage(team, actor), profile: await profilePage(visit, team), operator };
});

export const action = openTo.signedIn("organisation", async (visit) => {
  const organisationId = organisationOf(visit);
  if (organisationId === null) return redirect(organisationPath());
  const { form } = await readForm(visit.request);
  const read = readTeamChange(form);
  if (!read.ok) return data(read.refused, { status: 422 });
  try {
    await changeTeam(visit, organisationId, read.values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(refusedAt(form, "", error.message), { status: 409 });
  }
  const { absicht } = read.values;
  const left =
    (absicht === "uebergeben" && read.values.ausscheiden === "ja") ||
    (absicht === "herausnehmen" && read.values.person === visit.actor.personId);
  const place = absicht === "profil" ? "#profil" : "";
  return redirect(left ? accountPath : `${organisationPath(organisationId)}${place}`);
});

export const meta: MetaFunction = () => [{ title: "Ihre Organisation – IKZ-Antrag" }];

export default function Organisation() {
  const { page, profile, operator } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  // What was done is in the history: then the forms begin anew; what was refused stays typed.
  if (page)
    return (
      <TeamView
        key={`${page.id} ${page.events[0]?.sequence}`}
        page={page}
        profile={profile}
        refused={refused}
      />
    );
  return (
    <TextPage title="Ihre Organisation">
      <EmptyState
        title="Sie gehören noch zu keiner Organisation"
        text={`Der Betreiber trägt Sie ein: ${operator}`}
      />
    </TextPage>
  );
}
