import type { ChangeEvent } from "react";
import { FileField } from "~/app/components/file-field";
import { SelectField } from "~/app/components/select-field";
import { useFormState } from "~/app/step/form/form-state";
import type { StepPage } from "~/app/step/page/step-page.server";
import { useUploads } from "~/app/step/upload/upload-context";
import type { Upload } from "~/forms/fields/field";
import { copyKindName, uploadName } from "~/forms/steps/place-findings";
import { COPY_KIND_LABELS, copyKind } from "~/forms/uploads/copy-kind";
import { EarlierFiles, PresentFiles } from "./present-files";
import { UploadProgress, uploadError } from "./upload-progress";

const COPY_KINDS = copyKind.options.map((value) => ({ value, label: COPY_KIND_LABELS[value] }));

type Props = { upload: Upload; section: string; page: StepPage };

/** What is asked beside a file; said later, the file just uploaded is sent again with it. */
function CopyKindField({ upload: { kind }, section }: Pick<Props, "upload" | "section">) {
  const { of, choose } = useUploads();
  const sent = of(uploadName(section, kind)).at(-1);
  return (
    <SelectField
      name={copyKindName(section, kind)}
      label="Die Datei ist"
      hint="Wählen Sie das zuerst; es gilt für die Datei, die Sie danach auswählen."
      optional="steht im Verzeichnis der Anlagen"
      empty="keine Angabe"
      options={COPY_KINDS}
      onChange={({ currentTarget }) => {
        if (sent?.state.kind === "done" || sent?.state.kind === "sending")
          choose({ ...sent, copy: currentTarget.value });
      }}
    />
  );
}

/** What is chosen beside a file about it. */
function copyBeside({ form }: HTMLInputElement, name: string): string {
  const beside = form?.elements.namedItem(name);
  return beside instanceof HTMLSelectElement ? beside.value : "";
}

/** A place for a file: what is there, and the field for a new one, which goes up as soon as it is chosen. */
export function UploadView({ upload, section, page }: Props) {
  const { set, errorOf } = useFormState();
  const { files, of, choose } = useUploads();
  const { kind, label, hint, law, multiple = false } = upload;
  const name = uploadName(section, kind);
  const here = (one: { section: string; kind: string }) => one.section === section && one.kind === kind;
  const present = files.documents.filter(here);
  const expected = page.named[`${section}.${kind}`];

  /** The field is emptied at once, so that the button does not send the file a second time. */
  function send({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const file = currentTarget.files?.item(0);
    if (!file) return;
    const copy = copyBeside(currentTarget, copyKindName(section, kind));
    currentTarget.value = "";
    choose({ field: name, file, copy, multiple });
  }

  return (
    <div className="upload">
      <PresentFiles files={present} page={page} />
      <EarlierFiles files={files.earlier.filter(here)} page={page} />
      {upload.copyKind && <CopyKindField upload={upload} section={section} />}
      <FileField
        name={name}
        label={present.length > 0 && !multiple ? `${label}: durch andere Datei ersetzen` : label}
        hint={
          expected && present.length === 0 ? `${hint} Genannt ist „${expected}“; die Datei fehlt noch.` : hint
        }
        law={law?.[set.case.state]}
        error={uploadError(of(name)) ?? errorOf(name)}
        onChange={send}
      />
      <UploadProgress field={name} />
    </div>
  );
}
