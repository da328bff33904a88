import { FileField } from "~/app/components/file-field";
import type { Upload } from "~/forms/fields/field";
import { uploadName } from "~/forms/steps/place-findings";
import { documentPath } from "./addresses";
import { useFormState } from "./form-state";
import type { StepPage } from "./step-page.server";

type Props = { upload: Upload; section: string; page: StepPage };

/** The file that is there, with the way to look at it and take it out; and the field for a new one. */
export function UploadView({ upload, section, page }: Props) {
  const { set, errorOf } = useFormState();
  const name = uploadName(section, upload.kind);
  const present = page.documents.filter((one) => one.section === section && one.kind === upload.kind);
  const expected = page.named[`${section}.${upload.kind}`];
  return (
    <div className="upload">
      {present.map(({ id, name: file, pages, note }) => (
        <p className="iconline" key={id}>
          <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          <span>
            <a href={documentPath(page.id, id)}>{file}</a>{" "}
            <span className="small muted">{pages === 1 ? "1 Seite" : `${pages} Seiten`}</span>{" "}
            {page.locked === null && (
              <a
                className="small"
                href={`${documentPath(page.id, id)}/entfernen`}
                aria-label={`${file} entfernen`}
              >
                entfernen
              </a>
            )}
            {note && <span className="block small muted">{note}</span>}
          </span>
        </p>
      ))}
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
    </div>
  );
}
