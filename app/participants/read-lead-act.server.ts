import { z } from "zod";

const LONGEST = 2000;
const offer = z.string().min(1).max(100);

const shape = z.discriminatedUnion("absicht", [
  z.object({
    absicht: z.literal("anbieten"),
    an: z.string().min(1).max(200),
    mitteilung: z.string().trim().max(LONGEST, `Die Mitteilung ist zu lang: höchstens ${LONGEST} Zeichen.`),
  }),
  z.object({ absicht: z.literal("zuruecknehmen"), angebot: offer }),
  z.object({ absicht: z.literal("annehmen"), angebot: offer }),
  z.object({ absicht: z.literal("ablehnen"), angebot: offer }),
]);

export type LeadAct = z.infer<typeof shape>;

/** What the pressed button wants; else why not, with what was typed. */
export function readLeadAct(
  form: FormData,
): { ok: true; act: LeadAct } | { ok: false; message: string; typed: string } {
  const read = shape.safeParse(Object.fromEntries(form));
  if (read.success) return { ok: true, act: read.data };
  const long = read.error.issues.find(({ path }) => path[0] === "mitteilung");
  const message =
    long?.message ?? "Diese Eingabe gehört nicht zu dieser Seite. Versuchen Sie es noch einmal.";
  return { ok: false, message, typed: String(form.get("mitteilung") ?? "") };
}
