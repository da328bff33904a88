import { useLocation } from "@remix-run/react";
import type { Refused } from "~/forms/small-forms/refused";
import { ActFields } from "./act-fields";
import type { ActField } from "./acts/act-form";
import { ADD_ROW, ROWS_SHOWN, rowsShown } from "./rows-shown";

type Props = { fields: ActField[]; add: string; refused: Refused | null };

const PLACE = "gruppe.reihen";

/** Groups of fields that are entered one by one: those in use, and what adds the next. */
export function ActRows({ fields, add, refused }: Props) {
  const { pathname } = useLocation();
  const shown = rowsShown(fields, refused?.typed ?? {});
  const rows = fields.filter(({ row }) => row !== undefined && row < shown);
  return (
    <div id={PLACE}>
      <input type="hidden" name={ROWS_SHOWN} value={shown} />
      <ActFields fields={rows} refused={refused} />
      {fields.some(({ row }) => row === shown) && (
        <p className="actions tight">
          <button
            className="kern-btn kern-btn--secondary"
            type="submit"
            name="absicht"
            value={ADD_ROW}
            formAction={`${pathname}#${PLACE}`}
          >
            <span className="kern-label">{add}</span>
          </button>
        </p>
      )}
    </div>
  );
}
