import { Form } from "@remix-run/react";
import { casePath, checkPath, documentPath, pdfPath, reviewPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { Checkbox } from "~/app/components/checkbox";
import { ErrorSummary } from "~/app/components/error-summary";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import type { FileDoubt } from "~/app/reading/file-doubts.server";
import { FileDoubts } from "~/app/reading/file-doubts-view";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import { DispatchForm } from "./dispatch-form";
import { NotMine, SubmitClearances } from "./submit-clearances";
import type { SubmitPage } from "./submit-page.server";
import { SubmitSummary } from "./submit-summary";

type Props = {
  page: SubmitPage & {
    head: CaseHead;
    /** False where none of those who get it uses this system: the lead sends the papers itself. */
    inSystem: boolean;
    doubts: FileDoubt[];
  };
  refused: Refused | null;
};

function Attention({ page: { attention } }: { page: SubmitPage }) {
  if (attention.length === 0) return null;
  const title =
    attention.length === 1
      ? "Ein Hinweis hält die Einreichung nicht auf"
      : `${attention.length} Hinweise halten die Einreichung nicht auf`;
  return (
    <Alert tone="warning" title={title}>
      <ul>
        {attention.map(({ rule, title: name, text }) => (
          <li key={rule}>
            <span className="strong">{name}.</span> {text}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function SendYourself({ via }: { via: string | undefined }) {
  return (
    <Alert tone="info" title="Sie senden den Antrag selbst">
      <p>
        Diese Behörde nutzt IKZ-Antrag nicht. Mit dem Einreichen erhält der Antrag seine Nummer und bleibt
        unverändert; danach laden Sie PDF und Unterlagen, senden sie und tragen den Versand ein.
        {via !== undefined && ` Auf dem Dienstweg geht er zuerst an: ${via}.`}
      </p>
    </Alert>
  );
}

/** The deliberate act that § 9a OZG asks for. */
function Confirmation({ page, refused }: Props) {
  return (
    <Form method="post">
      <input type="hidden" name="gesehen" value={page.seen} />
      <Checkbox
        name="bestaetigt"
        label="Ich habe alle Angaben durchgesehen und will diesen Antrag jetzt verbindlich einreichen."
        hint="Danach bleibt diese Fassung unverändert. Berichtigungen reichen Sie als neue Fassung ein."
        law="§ 9a OZG"
        error={messageAt(refused, "bestaetigt")}
      />
      <div className="actions">
        <SubmitButton label="Antrag einreichen" busy="Antrag wird eingereicht …" />
        <LinkButton href={checkPath(page.id)} label="Noch nicht" />
      </div>
    </Form>
  );
}

function Ready({ page, refused }: Props) {
  return (
    <div className="fields flow">
      <p className="verdict-line">
        {page.latest
          ? "Der Antrag kann in einer neuen Fassung eingereicht werden."
          : "Der Antrag kann eingereicht werden."}{" "}
        Lesen Sie ihn vorher vollständig durch.
      </p>
      <p>
        <a href={reviewPath(page.id)}>Antrag lesen</a> · <a href={pdfPath(page.id)}>Entwurf als PDF</a> ·{" "}
        <a href={checkPath(page.id)}>Prüfbericht</a>
      </p>
      <SubmitSummary page={page} />
      <Attention page={page} />
      <FileDoubts advise doubts={page.doubts} hrefOf={(file) => documentPath(page.id, file)} />
      {!page.inSystem && <SendYourself via={page.stations[0]} />}
      <SubmitClearances page={page} />
      {page.mine ? <Confirmation page={page} refused={refused} /> : <NotMine page={page} />}
    </div>
  );
}

function NotYet({ page: { id, needed } }: { page: SubmitPage }) {
  return (
    <div className="flow">
      <p className="verdict-line">Der Antrag kann noch nicht eingereicht werden.</p>
      {needed !== null && <p>Noch zu tun: {needed}.</p>}
      <p className="actions tight">
        <LinkButton kind="primary" href={checkPath(id)} label="Sehen, was fehlt" />
      </p>
    </div>
  );
}

/** The last step: what goes where, the deliberate confirmation (§ 9a OZG), and one button. */
export function SubmitPageView({ page, refused }: Props) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Alle Schritte</a>
        </p>
        <h1 className="kern-heading-large">Einreichen</h1>
        <ErrorSummary errors={refused?.errors ?? []} />
        {page.latest?.needsDispatch && (
          <DispatchForm latest={page.latest} id={page.id} refused={refused} via={page.stations[0]} />
        )}
        {page.closed !== null && <p className="verdict-line">{page.closed}</p>}
        {page.closed === null && page.allowed && <Ready page={page} refused={refused} />}
        {page.closed === null && !page.allowed && <NotYet page={page} />}
      </main>
    </>
  );
}
