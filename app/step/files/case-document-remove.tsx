import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { type CaseVisit, openTo } from "~/app/access/guard.server";
import { sectionLock } from "~/app/case/section-lock.server";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { removeDocument } from "~/db/documents/documents";
import { Refusal } from "~/db/values/refusal";
import { sectionSetOf } from "~/forms/interchange/section-set";
import { placeOfFile } from "./place-of-file.server";

function documentOf({ stored, params }: CaseVisit) {
  const found = stored.documents.find(({ id }) => id === params.document);
  if (!found || !stored.ownSections.includes(found.section)) throw new Response(null, { status: 404 });
  const lock = sectionLock(stored, found.section);
  if (lock) throw new Refusal(lock.text);
  return found;
}

const backTo = ({ stored }: CaseVisit, document: ReturnType<typeof documentOf>): string =>
  placeOfFile(stored.application.id, sectionSetOf(stored.sections), document);

export const loader = openTo.involved("case-document-remove", async (visit) => {
  const document = documentOf(visit);
  return { name: document.name, back: backTo(visit, document) };
});

export const action = openTo.involved("case-document-remove", async (visit) => {
  const { db, actor, stored, now } = visit;
  const document = documentOf(visit);
  await removeDocument(db, actor, {
    applicationId: stored.application.id,
    documentId: document.id,
    now,
  });
  return redirect(backTo(visit, document));
});

export const meta: MetaFunction = () => [{ title: "Datei entfernen – IKZ-Antrag" }];

export default function RemoveDocument() {
  const { name, back } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Datei entfernen</h1>
      <p className="verdict-line">
        „{name}“ wird dem Antrag nicht mehr beigefügt. Bei den früheren Dateien des Schritts bleibt sie
        lesbar; dort können Sie sie wieder verwenden.
      </p>
      <Form method="post" className="actions">
        <SubmitButton label="Datei entfernen" busy="Wird entfernt …" />
        <LinkButton href={back} label="Behalten" />
      </Form>
    </main>
  );
}
