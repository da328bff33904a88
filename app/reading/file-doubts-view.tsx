import { keepTogether } from "~/rules/german/typography";
import type { FileDoubt } from "./file-doubts.server";

/** One doubt about a file, as a fact; what could be done about it is said only where somebody can do it. */
export function FileDoubtNote({ doubt, advise = false }: { doubt: FileDoubt; advise?: boolean }) {
  const { fact, quote } = doubt;
  return (
    <div className="note">
      <span className="kern-icon kern-icon--warning kern-icon--small icon-warn" aria-hidden="true" />
      <div className="flow-1">
        <p>
          {keepTogether(fact)}
          {advise &&
            " Jede Beteiligte braucht den Beschluss ihrer eigenen Vertretung. Sehen Sie die Datei an."}
        </p>
        {quote && (
          <p className="small muted">
            <span className="kern-sr-only">Aus der Datei: </span>„{quote}“
          </p>
        )}
      </div>
    </div>
  );
}

type Props = {
  doubts: readonly FileDoubt[];
  hrefOf: (documentId: string) => string;
  /** For those who can put it right. */
  advise?: boolean;
};

/** The doubts about the resolutions of an application, each with its file; nothing where there are none. */
export function FileDoubts({ doubts, hrefOf, advise = false }: Props) {
  if (doubts.length === 0) return null;
  return (
    <section aria-labelledby="zweifel">
      <h2 className="kern-heading-medium" id="zweifel">
        {advise ? "Beschlüsse, die Sie ansehen sollten" : "Auffälliges an Beschlüssen"} ({doubts.length})
      </h2>
      <p className="small muted">
        Das Programm hat die Dateien verglichen und gelesen. Es kann irren und hält nichts auf.
      </p>
      <ul className="plain flow-1">
        {doubts.map((doubt) => (
          <li key={`${doubt.documentId} ${doubt.kind}`} className="flow-1">
            <p>
              <span className="strong">{doubt.participant}:</span>{" "}
              <a href={hrefOf(doubt.documentId)}>{doubt.file}</a>
            </p>
            <FileDoubtNote doubt={doubt} advise={advise} />
          </li>
        ))}
      </ul>
    </section>
  );
}
