import { casePath, checkPath, documentPath, pdfPath, reviewPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { LinkButton } from "~/app/components/link-button";
import { FileDoubts } from "~/app/reading/file-doubts-view";
import type { Refused } from "~/forms/small-forms/refused";
import { Deviations, NotFound } from "./deviations-view";
import type { Resubmission } from "./resubmission.server";
import { Answered, Changed } from "./resubmission-view";
import type { ShownSubmitPage } from "./shown-submit-page";
import { NotMine, SubmitClearances } from "./submit-clearances";
import { NoEntitlement, SubmitForm } from "./submit-form";
import type { SubmitPage } from "./submit-page.server";
import { SubmitSummary } from "./submit-summary";
import { DispatchForm } from "./submitted/dispatch-form";

type Props = { page: ShownSubmitPage; refused: Refused | null };

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

/** The state in a sentence, and what to read before. */
function ReadFirst({ page }: Pick<Props, "page">) {
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
    </div>
  );
}

function Ready({ page, refused }: Props) {
  return (
    <div className="fields flow">
      <SubmitSummary page={page} />
      <Attention page={page} />
      <FileDoubts advise doubts={page.doubts} hrefOf={(file) => documentPath(page.id, file)} />
      <NotFound id={page.id} participants={page.notFound} />
      {page.next.holder === null && <SendYourself via={page.next.over[0]} />}
      <SubmitClearances page={page} />
      {page.mine ? <SubmitForm page={page} refused={refused} /> : <ForEditor page={page} />}
    </div>
  );
}

/** Of a further version, whether it may be handed in yet or not. */
function Further({ resubmission }: { resubmission: Resubmission }) {
  return (
    <div className="flow">
      <Answered resubmission={resubmission} />
      <Changed resubmission={resubmission} />
    </div>
  );
}

/** The version that is there is the newest, and nobody asked for another. */
function NothingNew({ id, version }: { id: string; version: number }) {
  return (
    <div className="flow">
      <p className="verdict-line">
        Fassung {version} ist eingereicht. Seitdem hat sich nichts geändert: Es gibt nichts Neues
        einzureichen.
      </p>
      <p className="actions tight">
        <LinkButton kind="primary" href={casePath(id)} label="Zum Überblick" />
      </p>
    </div>
  );
}

/** For who may not submit: the same to look at, and who may. */
function ForEditor({ page }: { page: ShownSubmitPage }) {
  return (
    <>
      <Deviations id={page.id} deviations={page.deviations} mine={false} refused={null} />
      <NoEntitlement entitlement={page.entitlement} />
      <NotMine page={page} />
    </>
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

function Open({ page, refused }: Props) {
  const { resubmission } = page;
  if (resubmission?.nothingNew) return <NothingNew id={page.id} version={resubmission.from} />;
  return (
    <div className="flow">
      {page.allowed ? <ReadFirst page={page} /> : <NotYet page={page} />}
      {resubmission && <Further resubmission={resubmission} />}
      {page.allowed && <Ready page={page} refused={refused} />}
    </div>
  );
}

/** The last step: what goes where, the deliberate confirmation, and one button. */
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
          <DispatchForm
            id={page.id}
            latest={page.latest}
            arrival={page.arrival}
            refused={refused}
            via={page.latest.via}
          />
        )}
        {page.closed !== null && <p className="verdict-line">{page.closed}</p>}
        {page.closed === null && <Open page={page} refused={refused} />}
      </main>
    </>
  );
}
