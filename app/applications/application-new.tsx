import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { createApplication } from "~/db/applications/applications";
import { listApplications } from "~/db/applications/list-applications";
import { loadProfile } from "~/db/people/profiles";
import { loadRegister } from "~/db/register/register";
import { STATE_LABELS } from "~/forms/labels";
import { registerOf } from "~/forms/register/look-up";
import { messageAt, typedIn } from "~/forms/small-forms/refused";
import { openTo } from "../access/guard.server";
import { applicationsPath, casePath, stepPath } from "../addresses/case";
import { isSameTask } from "../case/same-task";
import { RadioGroup } from "../components/choice-groups";
import { ErrorSummary } from "../components/error-summary";
import { LinkButton } from "../components/link-button";
import { SelectField } from "../components/select-field";
import { SubmitButton } from "../components/submit-button";
import { TextField } from "../components/text-field";
import { TwinNote } from "../components/twin-note";
import { readForm } from "../http/read-form.server";
import { foundingOrganisations, readNewApplication } from "./new-application.server";

export const loader = openTo.signedIn("application-new", async ({ actor }) => ({
  organisations: foundingOrganisations(actor).map(({ organisationId, organisationName, key }) => ({
    value: organisationId,
    label: organisationName,
    state: key?.startsWith("06") ? "HE" : key?.startsWith("05") ? "NW" : undefined,
  })),
}));

export const action = openTo.signedIn("application-new", async ({ db, actor, request, now }) => {
  const { form } = await readForm(request);
  const read = await readNewApplication(actor, form, {
    register: registerOf(await loadRegister(db)),
    profileOf: async (organisationId) => (await loadProfile(db, actor, { organisationId }))?.profile ?? {},
  });
  if (!read.ok) return data({ ...read.refused, twin: null }, { status: 422 });
  const twin = (await listApplications(db, actor)).find((one) => isSameTask(read.task, one));
  if (twin && !read.knowing)
    return data({ errors: [], typed: typedIn(form), twin: twin.id }, { status: 409 });
  const id = await createApplication(db, actor, { ...read.given, now });
  return redirect(stepPath(id, "programm"));
});

export const meta: MetaFunction = () => [{ title: "Neuer Antrag – IKZ-Antrag" }];

export default function NewApplication() {
  const { organisations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const [first] = organisations;
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Neuer Antrag</h1>
      <p className="lead">
        Das Land entscheidet über das Förderprogramm. Alles andere können Sie später ändern.
      </p>
      {first === undefined ? (
        <p>Eigene Anträge sind möglich, sobald der Betreiber Ihre Organisation einträgt.</p>
      ) : (
        <Form method="post" className="fields">
          <ErrorSummary errors={result?.errors ?? []} />
          {result?.twin && <TwinNote href={casePath(result.twin)} />}
          <div className="group">
            {organisations.length > 1 ? (
              <SelectField
                label="Federführende Kommune"
                name="organisation"
                options={organisations}
                defaultValue={result?.typed.organisation ?? first.value}
                error={messageAt(result, "organisation")}
              />
            ) : (
              <input type="hidden" name="organisation" value={first.value} />
            )}
            <RadioGroup
              label="Land"
              name="state"
              options={Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label }))}
              defaultValue={result?.typed.state ?? first.state}
              error={messageAt(result, "state")}
            />
            <TextField
              label="Bezeichnung des Vorhabens"
              name="title"
              hint="Zum Beispiel „Gemeinsame Personalverwaltung“."
              defaultValue={result?.typed.title}
              error={messageAt(result, "title")}
            />
          </div>
          <div className="actions">
            {result?.twin ? (
              <SubmitButton name="trotzdem" value="ja" label="Trotzdem beginnen" busy="Wird angelegt …" />
            ) : (
              <SubmitButton label="Antrag beginnen" busy="Wird angelegt …" />
            )}
            <LinkButton href={applicationsPath} label="Zurück" />
          </div>
        </Form>
      )}
    </main>
  );
}
