import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Membership } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { choiceKind } from "~/forms/inputs/choice";
import type { InputIssue } from "~/forms/interchange/input-issue";
import { readDraft, readFileWith } from "~/forms/interchange/read";
import { split } from "~/forms/interchange/split";
import type { DraftApplication } from "~/forms/schema/application";
import { needed, readSmallForm } from "~/forms/small-forms/small-form";
import { openTo } from "../access/guard.server";
import { applicationsPath, casePath } from "../addresses/case";
import { Alert } from "../components/alert";
import { FileField } from "../components/file-field";
import { LinkButton } from "../components/link-button";
import { SelectField } from "../components/select-field";
import { SubmitButton } from "../components/submit-button";
import { readForm } from "../http/read-form.server";
import { foundingOrganisations } from "./new-application.server";

/** Even the largest application holds a few hundred kilobytes of text. */
const LARGEST_FILE_MB = 1;

const NO_LEAD = "Wählen Sie die federführende Kommune.";
const asked = z.object({ organisation: needed(choiceKind, NO_LEAD) });

const refuse = (message: string, issues: InputIssue[] = []) => data({ message, issues }, { status: 422 });

/** Nobody leads an application in another's name. */
function foreignLead({ participants }: DraftApplication, founder: Membership): InputIssue | null {
  const position = participants.findIndex(({ lead }) => lead === true);
  const lead = participants[position];
  if (!lead || founder.key === null || lead.key === founder.key) return null;
  const message = `nennt ${lead.name} als federführend. Sie können nur Anträge für ${founder.organisationName} führen.`;
  return { path: `/participants/${position}/key`, message };
}

export const loader = openTo.signedIn("application-import", async ({ actor }) => ({
  organisations: foundingOrganisations(actor).map((one) => ({
    value: one.organisationId,
    label: one.organisationName,
  })),
}));

export const action = openTo.signedIn("application-import", async ({ db, actor, request, now }) => {
  const { form, files } = await readForm(request);
  const file = files.get("datei");
  if (!file) return refuse("Wählen Sie eine Datei aus.");
  if ("tooLarge" in file || file.bytes.byteLength > LARGEST_FILE_MB * 1024 * 1024) {
    return refuse(`Die Datei ist größer als ${LARGEST_FILE_MB} MB und kann kein Antrag sein.`);
  }
  const reading = readFileWith(readDraft, file.bytes);
  if (!reading.ok) return refuse(`„${file.name}“ wurde nicht eingelesen.`, reading.issues);
  const read = readSmallForm(form, asked);
  const founder = foundingOrganisations(actor).find(
    ({ organisationId }) => read.ok && organisationId === read.values.organisation,
  );
  if (!founder) return refuse(NO_LEAD);
  const foreign = foreignLead(reading.application, founder);
  if (foreign) return refuse(`„${file.name}“ wurde nicht eingelesen.`, [foreign]);
  const id = await createApplication(db, actor, {
    organisationId: founder.organisationId,
    sections: split(reading.application, randomUUID).map(({ name, data: stored }) => ({
      name,
      data: { ...Object(stored) },
    })),
    now,
  });
  return redirect(casePath(id));
});

export const meta: MetaFunction = () => [{ title: "Antrag einlesen – IKZ-Antrag" }];

export default function ImportApplication() {
  const { organisations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Antrag aus Datei einlesen</h1>
      <p className="lead">
        Eine Datei im Format ikz-application/1, zum Beispiel die Sicherung eines anderen Antrags. Unterlagen
        laden Sie danach hoch.
      </p>
      <Form method="post" encType="multipart/form-data" className="fields">
        {result && (
          <Alert tone="danger" role="alert" title={result.message}>
            {result.issues.length > 0 && (
              <ul>
                {result.issues.slice(0, 50).map(({ path, message }) => (
                  <li key={`${path} ${message}`}>
                    {path !== "" && <code>{path}</code>} {message}
                  </li>
                ))}
              </ul>
            )}
          </Alert>
        )}
        {organisations.length === 0 && (
          <p>Eigene Anträge sind möglich, sobald der Betreiber Ihre Organisation einträgt.</p>
        )}
        <div className="group">
          {organisations.length > 1 ? (
            <SelectField
              label="Federführende Kommune"
              name="organisation"
              options={organisations}
              defaultValue={organisations[0]?.value}
            />
          ) : (
            <input type="hidden" name="organisation" value={organisations[0]?.value ?? ""} />
          )}
          <FileField name="datei" label="Datei (JSON)" accept=".json,application/json" />
        </div>
        <div className="actions">
          <SubmitButton label="Einlesen" busy="Wird eingelesen …" />
          <LinkButton href={applicationsPath} label="Zurück" />
        </div>
      </Form>
    </main>
  );
}
