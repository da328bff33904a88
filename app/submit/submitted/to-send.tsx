import { submissionFilePath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";
import { LinkButton } from "~/app/components/link-button";
import { DispatchForm } from "./dispatch-form";
import type { SubmittedPage } from "./submitted-page.server";

function Address({ name, lines }: NonNullable<SubmittedPage["addressee"]>) {
  return (
    <p className="small">
      {[name, ...lines].map((line) => (
        <span className="line" key={line}>
          {line}
        </span>
      ))}
    </p>
  );
}

function ThreeThings({ page: { number, version, addressee } }: { page: SubmittedPage }) {
  return (
    <section aria-labelledby="versenden">
      <h2 className="kern-heading-medium" id="versenden">
        Drei Dinge sind zu tun
      </h2>
      <ol className="nextsteps">
        <li>
          <p className="strong">Paket herunterladen</p>
          <p className="small muted">Antrag, Daten, Prüfbericht und alle Anlagen.</p>
          <p>
            <LinkButton
              kind="primary"
              href={submissionFilePath(number, version, "paket.zip")}
              label="Paket herunterladen (ZIP)"
            />
          </p>
        </li>
        <li>
          <p className="strong">Antrag und Anlagen senden</p>
          {addressee && <Address {...addressee} />}
          <p className="small muted">Auf Ihrem üblichen Weg.</p>
        </li>
        <li>
          <p className="strong">Versand eintragen</p>
          <p className="small muted">
            Erst dann gilt der Antrag hier als versandt, und alle Beteiligten sehen es.
          </p>
        </li>
      </ol>
    </section>
  );
}

/** For an authority outside: what the lead has to do until it has anything. */
export function ToSend({ page }: { page: SubmittedPage }) {
  const { number, version, submitted, authorityName, addressee, arrival } = page;
  return (
    <>
      <Alert tone="warning" title="Die Behörde hat Ihren Antrag noch nicht">
        <p>
          Der Antrag ist fertig und seit {submitted} unverändert gesichert. Die Behörde ({authorityName})
          nutzt IKZ-Antrag nicht. <strong className="strong">Sie müssen ihn selbst versenden.</strong>
        </p>
        <p>
          Vorgangsnummer <strong className="strong">{number}</strong>
          {version > 1 && `, Fassung ${version}`}
        </p>
      </Alert>
      <ThreeThings page={page} />
      <DispatchForm
        id={page.id}
        latest={{ number, authorityName, undispatched: true, dispatchedOn: null, dispatchWay: null }}
        arrival={arrival}
        refused={null}
        via={addressee && addressee.name !== authorityName ? addressee.name : undefined}
      />
    </>
  );
}
