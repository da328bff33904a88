import { z } from "zod";
import { readSmallForm } from "~/forms/small-forms/small-form";
import { capitalise } from "~/rules/german/words";
import { participants } from "./reminder-words";

const setting = z.enum(["an", "aus"]);

/** Whether reminders are to be on; null for a form that is not of this page. */
export function readSwitch(form: FormData): boolean | null {
  const read = readSmallForm(form, z.object({ automatisch: setting }));
  return read.ok ? read.values.automatisch === "an" : null;
}

const done = z.object({
  automatisch: setting.nullable().catch(null),
  erinnert: z.coerce.number().int().min(1).max(999).nullable().catch(null),
});

/** What was just done, as the address says it after the redirect. */
export function doneWords(address: URLSearchParams): string | null {
  const { automatisch, erinnert } = done.parse({
    automatisch: address.get("automatisch"),
    erinnert: address.get("erinnert") ?? null,
  });
  if (erinnert !== null)
    return `${capitalise(participants(erinnert))} ${erinnert === 1 ? "ist" : "sind"} erinnert.`;
  if (automatisch === null) return null;
  return automatisch === "an"
    ? "Automatische Erinnerungen sind eingeschaltet."
    : "Automatische Erinnerungen sind ausgeschaltet.";
}

const shown = z.array(z.string().min(1).max(200)).max(500);

/** The participants that the question named. */
export function readShown(form: FormData): ReadonlySet<string> {
  const read = shown.safeParse(form.getAll("beteiligte"));
  return new Set(read.success ? read.data : []);
}
