import { z } from "zod";

const LONGEST = 2000;

const place = { teil: z.string().min(1).max(200), gesehen: z.coerce.number().int() };
const tooLong = `Das ist zu lang: höchstens ${LONGEST} Zeichen.`;

const shape = z.discriminatedUnion("absicht", [
  z.object({ absicht: z.literal("geben"), ...place, notiz: z.string().trim().max(LONGEST, tooLong) }),
  z.object({ absicht: z.literal("zuruecknehmen"), ...place }),
  z.object({ absicht: z.literal("freigeben"), ...place }),
  z.object({
    absicht: z.literal("zurueckgeben"),
    ...place,
    grund: z
      .string()
      .trim()
      .min(1, "Nennen Sie den Grund. Er steht danach im Verlauf.")
      .max(LONGEST, tooLong),
  }),
]);

export type ReadClearance = z.infer<typeof shape>;
export type ClearanceRefused = {
  part: string;
  field: "notiz" | "grund" | null;
  message: string;
  typed: string;
};

/** What the pressed button wants; what was typed is given back with the message. */
export function readClearance(
  form: FormData,
): { ok: true; wanted: ReadClearance } | { ok: false; refused: ClearanceRefused } {
  const read = shape.safeParse(Object.fromEntries(form));
  if (read.success) return { ok: true, wanted: read.data };
  const issue = read.error.issues.find(({ path }) => path[0] === "notiz" || path[0] === "grund");
  const field = issue?.path[0] === "grund" ? "grund" : issue ? "notiz" : null;
  const message =
    issue?.message ?? "Diese Eingabe gehört nicht zu dieser Seite. Versuchen Sie es noch einmal.";
  const typed = field === null ? "" : String(form.get(field) ?? "");
  return { ok: false, refused: { part: String(form.get("teil") ?? ""), field, message, typed } };
}
