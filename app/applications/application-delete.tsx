import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { decideState } from "~/db/access/policy/decide-state";
import { deleteDraft } from "~/db/applications/applications";
import { openTo } from "../access/guard.server";
import { casePath, deletedPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { LinkButton } from "../components/link-button";
import { SubmitButton } from "../components/submit-button";
import { problem } from "../http/problem";
import { noticeMail } from "../notices/notice-mail";

export const loader = openTo.lead("application-delete", async ({ stored, today }) => {
  const now = decideState("application.delete", stored.situation);
  if (!now.allowed) throw problem(409, { title: "Löschen geht nicht", text: now.text });
  return {
    id: stored.application.id,
    title: caseView(stored, today).application.title ?? "Antrag ohne Bezeichnung",
    documents: stored.documents.length,
  };
});

export const action = openTo.lead("application-delete", async ({ db, actor, stored, now, context }) => {
  const applicationId = stored.application.id;
  await deleteDraft(db, actor, { applicationId, noticeMail: noticeMail(context.settings), now });
  return redirect(deletedPath(applicationId));
});

export const meta: MetaFunction = () => [{ title: "Entwurf löschen – IKZ-Antrag" }];

export default function DeleteDraft() {
  const { id, title, documents } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Entwurf löschen</h1>
      <p className="verdict-line">
        „{title}“ verschwindet aus Ihrer Liste, mit allen Angaben
        {documents > 0 && ` und ${documents === 1 ? "einer Unterlage" : `${documents} Unterlagen`}`}. Gleich
        danach können Sie das zurücknehmen.
      </p>
      <Form method="post" className="actions">
        <SubmitButton label="Entwurf löschen" busy="Wird gelöscht …" />
        <LinkButton href={casePath(id)} label="Behalten" />
      </Form>
    </main>
  );
}
