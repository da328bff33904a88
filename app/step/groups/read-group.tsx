import { documentPath } from "~/app/addresses/case";
import { shownTexts } from "~/forms/asked/shown-texts";
import { applies } from "~/forms/fields/applies";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows, type Rows } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { keepTogether } from "~/rules/german/typography";
import { useFormState } from "../form/form-state";
import type { StepPage } from "../page/step-page.server";
import { useUploads } from "../upload/upload-context";

type Line = { key: string; label: string; value: string };

/** What one field says, as read; nothing for what is empty. */
function fieldLine(field: Field, name: string, texts: FormTexts, set: SectionSet): Line[] {
  const value = shownTexts(field, texts.get(name) ?? [], set);
  return value === ""
    ? []
    : [{ key: name, label: field.label, value: field.unit ? `${value} ${field.unit}` : value }];
}

function rowLines(rows: Rows, section: string, texts: FormTexts, set: SectionSet): Line[] {
  const list = fieldName(section, rows.path);
  return Array.from({ length: rowCount(texts, list) }, (_, at) => {
    const said = rows.rows.flatMap((field) => fieldLine(field, `${list}.${at}.${field.path}`, texts, set));
    const value = said.map((one) => `${one.label}: ${one.value}`).join("\n");
    return value === "" ? [] : [{ key: `${list}.${at}`, label: `${rows.item} ${at + 1}`, value }];
  }).flat();
}

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
