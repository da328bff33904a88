import { z } from "zod";

const MOST = 2000;

const shape = z.object({
  grund: z
    .string()
    .trim()
    .min(1, "Nennen Sie den Grund. Die Behörde sieht ihn.")
    .max(MOST, `Der Grund ist zu lang: höchstens ${MOST} Zeichen.`),
  gesehen: z.coerce.number().int(),
});

export type ReadWithdrawal =
  | { ok: true; reason: string; expectedVersion: number }
  | { ok: false; message: string; typed: string };

/** The reason, and which state of the proceeding the lead looked at. */
export function readWithdrawal(form: FormData): ReadWithdrawal {
  const read = shape.safeParse(Object.fromEntries(form));
  if (read.success) return { ok: true, reason: read.data.grund, expectedVersion: read.data.gesehen };
  const message = read.error.issues[0]?.message ?? "";
  return { ok: false, message, typed: String(form.get("grund") ?? "") };
}
