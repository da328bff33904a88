import { submissionFilePath, submitPath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";

/** What a version is called everywhere that goes to a body outside and was not sent yet. */
export const UNDISPATCHED = "Noch nicht versandt";

export type UndispatchedProps = {
  applicationId: string;
  number: string;
  version: number;
  authorityName: string;
  /** The first station of the Dienstweg, which passes it on; null where it goes straight to the authority. */
  via: string | null;
  /** Whether the reader is the one that sends it. */
  lead: boolean;
};

/** Three things to do before the authority has anything; for the others, who does them. */
export function Undispatched({
  applicationId,
  number,
  version,
  authorityName,
  via,
  lead,
}: UndispatchedProps) {
  return (
    <Alert tone="warning" title={UNDISPATCHED}>
      <p>
        Die Behörde ({authorityName}) nutzt IKZ-Antrag nicht. Sie hat den Antrag ({number}, Fassung {version})
        erst, wenn er auf anderem Weg dort ankommt.{" "}
        {lead ? "Drei Dinge sind noch zu tun:" : "Die federführende Kommune versendet ihn."}
      </p>
      {lead && (
        <ol>
          <li>
            <a href={submissionFilePath(number, version, "antrag.pdf")}>Antrag als PDF laden</a> und auf Ihrem
            üblichen Weg senden{via !== null && `, auf dem Dienstweg zuerst an: ${via}`}
          </li>
          <li>
            <a href={submissionFilePath(number, version, "paket.zip")}>Anlagen laden</a> (im Paket, ZIP) und
            mitsenden
          </li>
          <li>
            <a href={`${submitPath(applicationId)}#versand`}>Tag und Weg des Versands eintragen</a>
          </li>
        </ol>
      )}
    </Alert>
  );
}
