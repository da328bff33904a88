import { checkPath, documentPath, removeDocumentPath } from "~/app/addresses/case";
import { ComparisonList, comparisonSummary, needsLook } from "~/app/reading/comparison-list";
import { FileDoubtNote } from "~/app/reading/file-doubts-view";
import { INTENT, restoreFileIntent } from "~/app/step/form/intent";
import type { StepFiles } from "~/app/step/page/step-files.server";
import type { StepPage } from "~/app/step/page/step-page.server";
import { useUploads } from "~/app/step/upload/upload-context";
import { COPY_KIND_LABELS } from "~/forms/uploads/copy-kind";
import { sizeWords } from "~/forms/uploads/size-words";
import { Disclosure } from "../../components/disclosure";

type File = StepFiles["documents"][number];

/** "hochgeladen 13:53, 1 Seite, 84 KB, Scan" */
function fileWords({ added, pages, size, copyKind }: File): string {
  const count = pages === 1 ? "1 Seite" : `${pages} Seiten`;
  const kind = copyKind ? [COPY_KIND_LABELS[copyKind]] : [];
  return [`hochgeladen ${added}`, count, sizeWords(size), ...kind].join(", ");
}

/** What the program read in the file; to put something on record one goes to the check page. */
function Compared({ page, documentId }: { page: StepPage; documentId: string }) {
  const found = useUploads().files.comparisons.find((one) => one.documentId === documentId);
  if (!found) return null;
  return (
    <Disclosure className="compared-file" open={needsLook(found)}>
      <summary>
        Abgleich mit der Datei: <span className="muted">{comparisonSummary(found)}</span>
      </summary>
      <ComparisonList comparison={found} />
      <p className="small">
        <a href={`${checkPath(page.id)}#abgleich.${documentId}`}>Auf der Prüfseite vermerken, was stimmt</a>
      </p>
    </Disclosure>
  );
}

function Present({ file, page }: { file: File; page: StepPage }) {
  const { id, name, note } = file;
  return (
    <p className="iconline">
      <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
      <span>
        <a href={documentPath(page.id, id)}>{name}</a> <span className="small muted">{fileWords(file)}</span>{" "}
        {page.locked === null && (
          <a className="small" href={removeDocumentPath(page.id, id)} aria-label={`${name} entfernen`}>
            entfernen
          </a>
        )}
        {note && <span className="block small muted">{note}</span>}
      </span>
    </p>
  );
}

/** The files that are there, what speaks against one, and what was read in it. */
export function PresentFiles({ files, page }: { files: readonly File[]; page: StepPage }) {
  const { doubts } = useUploads().files;
  return (
    <>
      {files.map((file) => (
        <Present key={file.id} file={file} page={page} />
      ))}
      {doubts
        .filter(({ documentId }) => files.some(({ id }) => id === documentId))
        .map((doubt) => (
          <FileDoubtNote key={`${doubt.documentId} ${doubt.kind}`} doubt={doubt} advise />
        ))}
      {files.map(({ id }) => (
        <Compared key={id} page={page} documentId={id} />
      ))}
    </>
  );
}

/** The files that counted once: each can be read, and count again. */
export function EarlierFiles({ files, page }: { files: StepFiles["earlier"]; page: StepPage }) {
  if (files.length === 0) return null;
  return (
    <Disclosure className="compared-file">
      <summary>Frühere Dateien ({files.length})</summary>
      <ul className="plain small">
        {files.map(({ id, name, until, ended }) => (
          <li key={id}>
            <a href={documentPath(page.id, id)}>{name}</a>{" "}
            <span className="muted">
              {ended === "replaced" ? "ersetzt" : "entfernt"} {until}
            </span>{" "}
            {page.locked === null && (
              <button
                type="submit"
                name={INTENT}
                value={restoreFileIntent(id)}
                className="link-button"
                aria-label={`wieder verwenden: ${name}`}
              >
                wieder verwenden
              </button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
