import { z } from "zod";
import { date } from "~/forms/inputs/date";
import { longText } from "~/forms/inputs/long-text";
import { mailbox } from "~/forms/inputs/mailbox";
import { text } from "~/forms/inputs/text";
import { byIntent, ifGiven, needed, ours, readSmallForm } from "~/forms/small-forms/small-form";

const person = needed(text, "Wählen Sie eine Person.", { longest: 100 });
const day = needed(date, "Tragen Sie den Tag ein, zum Beispiel 15.08.2018.");

const shape = byIntent(
  z.object({
    absicht: z.literal("aufnehmen"),
    name: needed(text, "Tragen Sie einen Namen ein, zum Beispiel „Hauptamt“.", { longest: 200 }),
    email: needed(mailbox, "Tragen Sie die E-Mail-Adresse ein."),
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
  z.object({ absicht: z.literal("vertretung-beenden"), vertretung: ours() }),
  z.object({
    absicht: z.literal("uebergeben"),
    nachfolge: person,
    mitteilung: ifGiven(longText, { longest: 1000 }),
    ausscheiden: z.literal("ja").optional(),
  }),
);

export type TeamChange = z.infer<typeof shape>;

/** What the pressed button wants. */
export const readTeamChange = (form: FormData) => readSmallForm(form, shape);
