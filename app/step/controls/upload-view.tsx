import { checkPath, documentPath, removeDocumentPath } from "~/app/addresses/case";
import { FileField } from "~/app/components/file-field";
import { SelectField } from "~/app/components/select-field";
import { ComparisonList, comparisonSummary, needsLook } from "~/app/reading/comparison-list";
import { useFormState } from "~/app/step/form/form-state";
import type { StepPage } from "~/app/step/page/step-page.server";
import type { Upload } from "~/forms/fields/field";
import { copyKindName, uploadName } from "~/forms/steps/place-findings";
import { COPY_KIND_LABELS, copyKind } from "~/forms/uploads/copy-kind";

const COPY_KINDS = copyKind.options.map((value) => ({ value, label: COPY_KIND_LABELS[value] }));

/** What the program read in the file; to put something on record one goes to the check page. */
function Compared({ page, documentId }: { page: StepPage; documentId: string }) {
  const found = page.comparisons.find((one) => one.documentId === documentId);
  if (!found) return null;
  return (
    <details className="compared-file" open={needsLook(found)}>
      <summary>
        Abgleich mit der Datei: <span className="muted">{comparisonSummary(found)}</span>
      </summary>
      <ComparisonList comparison={found} />
      <p className="small">
        <a href={`${checkPath(page.id)}#abgleich.${documentId}`}>Auf der Prüfseite vermerken, was stimmt</a>
      </p>
    </details>
  );
}

/** The files whose place another one took. */
function Earlier({ page, section, kind }: { page: StepPage; section: string; kind: Upload["kind"] }) {
  const files = page.earlier.filter((one) => one.section === section && one.kind === kind);
  if (files.length === 0) return null;
  return (
    <details className="compared-file">
      <summary>Frühere Dateien ({files.length})</summary>
      <ul className="plain small">
        {files.map(({ id, name, until }) => (
          <li key={id}>
            <a href={documentPath(page.id, id)}>{name}</a> <span className="muted">bis {until}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Props = { upload: Upload; section: string; page: StepPage };

/** The file that is there, with the way to look at it and take it out; and the field for a new one. */
export function UploadView({ upload, section, page }: Props) {
  const { set, errorOf } = useFormState();
  const name = uploadName(section, upload.kind);
  const present = page.documents.filter((one) => one.section === section && one.kind === upload.kind);
  const expected = page.named[`${section}.${upload.kind}`];
  return (
    <div className="upload">
      {present.map(({ id, name: file, pages, note, copyKind }) => (
        <p className="iconline" key={id}>
          <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          <span>
            <a href={documentPath(page.id, id)}>{file}</a>{" "}
            <span className="small muted">
              {pages === 1 ? "1 Seite" : `${pages} Seiten`}
              {copyKind && `, ${COPY_KIND_LABELS[copyKind]}`}
            </span>{" "}
            {page.locked === null && (
              <a className="small" href={removeDocumentPath(page.id, id)} aria-label={`${file} entfernen`}>
                entfernen
              </a>
            )}
            {note && <span className="block small muted">{note}</span>}
          </span>
        </p>
      ))}
      {present.map(({ id }) => (
        <Compared key={id} page={page} documentId={id} />
      ))}
      <Earlier page={page} section={section} kind={upload.kind} />
      <FileField
        name={name}
        label={
          present.length > 0 && !upload.multiple
            ? `${upload.label}: durch andere Datei ersetzen`
            : upload.label
        }
        hint={
          expected && present.length === 0
            ? `${upload.hint} Genannt ist „${expected}“; die Datei fehlt noch.`
            : upload.hint
        }
        law={upload.law?.[set.case.state]}
        error={errorOf(name)}
      />
      {upload.copyKind && (
        <SelectField
          name={copyKindName(section, upload.kind)}
          label="Die Datei ist"
          hint="Gilt für die Datei, die Sie hier hochladen."
          optional="steht im Verzeichnis der Anlagen"
          empty="keine Angabe"
          options={COPY_KINDS}
        />
      )}
    </div>
  );
}
