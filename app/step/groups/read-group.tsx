import { documentPath } from "~/app/addresses/case";
import { applies } from "~/forms/fields/applies";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { entriesOf, isRows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { keepTogether } from "~/rules/german/typography";
import { useFormState } from "../form/form-state";
import type { StepPage } from "../page/step-page.server";
import { useUploads } from "../upload/upload-context";
import { fieldLine, rowLines } from "./read-lines";

/** A group to read, in the order of its form: no controls, and no line for what is empty. */
export function ReadGroup({ placed, page }: { placed: PlacedGroup; page: StepPage }) {
  const { set, initial, conditional } = useFormState();
  const { files } = useUploads();
  const { group, section, participant } = placed;
  const lines = entriesOf(group)
    .filter((entry) => applies(entry.only, set.case, participant?.data))
    .filter((entry) => conditional.get(fieldName(section, entry.path))?.asked !== false)
    .flatMap((entry) =>
      isRows(entry)
        ? rowLines(entry, section, initial, set)
        : fieldLine(entry, fieldName(section, entry.path), initial, set),
    );
  const uploaded = (group.uploads ?? []).flatMap(({ kind, label }) =>
    files.documents
      .filter((one) => one.section === section && one.kind === kind)
      .map((file) => ({ label, file })),
  );
  if (lines.length + uploaded.length === 0) return <p className="muted">Nichts eingetragen.</p>;
  return (
    <dl className="pairs read">
      {lines.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{keepTogether(label)}</dt>
          <dd className="read-value">{value}</dd>
        </div>
      ))}
      {uploaded.map(({ label, file }) => (
        <div key={file.id}>
          <dt>{label}</dt>
          <dd>
            <a href={documentPath(page.id, file.id)}>{file.name}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
