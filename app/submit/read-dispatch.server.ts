import { parseDate } from "~/rules/german/date";

type Refused = { field: string; message: string };
export type ReadDispatch = { ok: true; dispatchedOn: string; way: string } | { ok: false; refused: Refused };

const refuse = (field: string, message: string): ReadDispatch => ({ ok: false, refused: { field, message } });

/** When and how the lead sent the papers itself: between the day of submission and today, both YYYY-MM-DD. */
export function readDispatch(form: FormData, { from, today }: { from: string; today: string }): ReadDispatch {
  const day = parseDate(String(form.get("tag") ?? ""));
  const way = String(form.get("weg") ?? "").trim();
  if (!day.ok) return refuse("tag", day.message);
  if (day.value > today) {
    return refuse("tag", "Der Tag liegt in der Zukunft. Tragen Sie den Versand ein, wenn er geschehen ist.");
  }
  if (day.value < from) {
    return refuse("tag", "Der Tag liegt vor der Einreichung. Gesendet werden kann der Antrag erst danach.");
  }
  if (way === "" || way.length > 300) {
    return refuse("weg", "Tragen Sie ein, wie Sie den Antrag gesendet haben, zum Beispiel „mit der Post“.");
  }
  return { ok: true, dispatchedOn: day.value, way };
}
