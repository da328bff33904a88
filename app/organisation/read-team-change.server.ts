import { z } from "zod";
import { parseDate } from "~/rules/german/date";

const LONGEST_NOTE = 1000;
const person = z.string().min(1, "Wählen Sie eine Person.").max(100);

const day = z.string().transform((text, context) => {
  const read = parseDate(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.message });
  return z.NEVER;
});

const shape = z.discriminatedUnion("absicht", [
  z.object({
    absicht: z.literal("aufnehmen"),
    name: z.string().trim().min(1, "Tragen Sie einen Namen ein, zum Beispiel „Hauptamt“.").max(200),
    email: z.string().trim().min(1, "Tragen Sie die E-Mail-Adresse ein.").max(320),
  }),
  z.object({ absicht: z.literal("freigebend"), person }),
  z.object({ absicht: z.literal("bearbeitend"), person }),
  z.object({ absicht: z.literal("herausnehmen"), person }),
  z.object({
    absicht: z.literal("vertreten"),
    vertretung: person,
    vertretene: person,
    von: day,
    bis: day,
  }),
  z.object({ absicht: z.literal("vertretung-beenden"), vertretung: z.string().min(1).max(100) }),
  z.object({
    absicht: z.literal("uebergeben"),
    nachfolge: person,
    mitteilung: z.string().trim().max(LONGEST_NOTE, `Höchstens ${LONGEST_NOTE} Zeichen.`),
    ausscheiden: z.literal("ja").optional(),
  }),
]);

export type TeamChange = z.infer<typeof shape>;
export type TeamRefused = {
  intent: string;
  /** The person of the pressed button, where the form has one. */
  person: string;
  errors: { field: string; message: string }[];
  typed: Record<string, string>;
};

const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** A message that belongs to no field stands at the top of its form. */
export function refusedChange(form: FormData, errors: TeamRefused["errors"]): TeamRefused {
  const typed = textsOf(form);
  return { intent: typed.absicht ?? "", person: typed.person ?? "", errors, typed };
}

export function readTeamChange(
  form: FormData,
): { ok: true; change: TeamChange } | { ok: false; refused: TeamRefused } {
  const read = shape.safeParse(textsOf(form));
  if (read.success) return { ok: true, change: read.data };
  const errors = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    message:
      path[0] === "absicht"
        ? "Diese Eingabe gehört nicht zu dieser Seite. Versuchen Sie es noch einmal."
        : message,
  }));
  return { ok: false, refused: refusedChange(form, errors) };
}
