import { useFormState } from "~/app/step/form/form-state";
import { addRowIntent, removeRowIntent } from "~/app/step/form/intent";
import type { Rows } from "~/forms/fields/field";
import { fieldName, rowCount } from "~/forms/fields/form-texts";
import { keepTogether } from "~/rules/german/typography";
import { AskedField } from "./asked-field";

type Props = { rows: Rows; section: string };

/** How many rows are shown: those there are, and one to begin with. */
export function useRowPositions(rows: Rows, section: string): number[] {
  const { initial } = useFormState();
  const list = fieldName(section, rows.path);
  const said = initial.has(`${list}.none`);
  const count = rowCount(new Map([...initial].filter(([name]) => name !== `${list}.none`)), list);
  const stored = Math.max(count, useStoredRows(rows, section));
  return Array.from(
    { length: Math.max(stored, said || rows.layout === "cards" ? 0 : 1) },
    (_, position) => position,
  );
}

/** Rows just added are stored but hold no text yet. */
function useStoredRows(rows: Rows, section: string): number {
  const { storedRows } = useFormState();
  return storedRows(section, rows.path);
}

export function AddRow({ rows, section, quiet }: Props & { quiet?: boolean }) {
  return (
    <button
      className={quiet ? "link-button" : "kern-btn kern-btn--secondary"}
      type="submit"
      name="absicht"
      value={addRowIntent(section, rows.path)}
    >
      {quiet ? rows.add : <span className="kern-label">{rows.add}</span>}
    </button>
  );
}

type RemoveProps = Props & {
  position: number;
  /** Whose row it is, where a table holds those of several. */
  whose?: string;
};

export function RemoveRow({ rows, section, position, whose }: RemoveProps) {
  return (
    <button
      className="link-button"
      type="submit"
      name="absicht"
      value={removeRowIntent(section, rows.path, position)}
      aria-label={`${whose === undefined ? "" : `${whose}, `}${rows.item} ${position + 1} entfernen`}
    >
      entfernen
    </button>
  );
}

/** Rows below each other, each with all its fields. */
export function RowCards({ rows, section }: Props) {
  const { set, initial, register } = useFormState();
  const positions = useRowPositions(rows, section);
  const list = fieldName(section, rows.path);
  const law = rows.law?.[set.case.state];
  return (
    <div className="rows" id={`gruppe.${list}`}>
      {(rows.hint || law) && (
        <p className="small muted">
          {rows.hint && keepTogether(rows.hint)} {law && <span className="law">{keepTogether(law)}</span>}
        </p>
      )}
      {positions.map((position) => (
        <fieldset className="row-card" data-row="" key={position}>
          <legend className="kern-label">
            {rows.item} {position + 1}
          </legend>
          {rows.rows.map((field) => (
            <AskedField key={field.path} field={field} name={`${list}.${position}.${field.path}`} />
          ))}
          <RemoveRow rows={rows} section={section} position={position} />
        </fieldset>
      ))}
      {rows.none !== undefined && positions.length === 0 && (
        <div className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            value="ja"
            id={`${list}.none`}
            {...register(`${list}.none`)}
            defaultChecked={initial.has(`${list}.none`)}
          />
          <label className="kern-label" htmlFor={`${list}.none`}>
            {rows.none}
          </label>
        </div>
      )}
      <p>
        <AddRow rows={rows} section={section} />
      </p>
    </div>
  );
}
