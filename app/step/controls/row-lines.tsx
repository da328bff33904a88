import { useFormState } from "~/app/step/form/form-state";
import { columnSum, rowSum } from "~/forms/asked/row-sums";
import type { Rows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { formatAmount, sumCents } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import { AddRow, RemoveRow, useRowPositions } from "./rows-view";
import { ShortControl } from "./short-control";

type Props = { rows: Rows; section: string };

function Line({ rows, section, position }: Props & { position: number }) {
  const { texts } = useFormState();
  const list = fieldName(section, rows.path);
  const sums = rows.sum ?? [];
  return (
    <fieldset className="row-line" data-row="">
      <legend className="kern-sr-only">
        {rows.item} {position + 1}
      </legend>
      {rows.rows.map((field) => {
        const name = `${list}.${position}.${field.path}`;
        return (
          <div className={`row-field ${field.input}`} key={field.path}>
            <label className="small muted" htmlFor={name}>
              {field.label}
            </label>
            <ShortControl field={field} name={name} />
          </div>
        );
      })}
      <p className="row-end small">
        {sums.length > 1 && <span>Summe: {formatAmount(rowSum(texts, rows, section, position))} Euro</span>}
        <RemoveRow rows={rows} section={section} position={position} />
      </p>
    </fieldset>
  );
}

/** Rows of short fields side by side, as many as fit, with their computed total. */
export function RowLines({ rows, section }: Props) {
  const { set, texts } = useFormState();
  const positions = useRowPositions(rows, section);
  const law = rows.law?.[set.case.state];
  const total = sumCents((rows.sum ?? []).map((path) => columnSum(texts, rows, section, path)));
  return (
    <div className="rows" id={`gruppe.${fieldName(section, rows.path)}`}>
      {(rows.hint || law) && (
        <p className="small muted">
          {rows.hint && keepTogether(rows.hint)} {law && <span className="law">{keepTogether(law)}</span>}
        </p>
      )}
      {positions.map((position) => (
        <Line key={position} rows={rows} section={section} position={position} />
      ))}
      {rows.sum?.length === 1 && (
        <p className="row-total strong">
          <span>Zusammen</span>
          <span>{formatAmount(total)} Euro</span>
        </p>
      )}
      <p>
        <AddRow rows={rows} section={section} />
      </p>
    </div>
  );
}
