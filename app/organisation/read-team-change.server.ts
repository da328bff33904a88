import { z } from "zod";
import { dateKind } from "~/forms/inputs/date";
import { linesKind } from "~/forms/inputs/lines";
import { longTextKind } from "~/forms/inputs/long-text";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { postcodeKind } from "~/forms/inputs/postcode";
import { textKind } from "~/forms/inputs/text";
import { byIntent, ifGiven, needed, ours, readSmallForm } from "~/forms/small-forms/small-form";
import { LONGEST_SHORT_TEXT, MOST_ADDRESS_LINES } from "~/rules/facts/limits";

const person = needed(textKind, "Wählen Sie eine Person.", { longest: 100 });
const day = needed(dateKind, "Tragen Sie den Tag ein, zum Beispiel 15.08.2018.");

const line = ifGiven(textKind, { longest: LONGEST_SHORT_TEXT });
const profileFields = {
  strasse: line,
  plz: ifGiven(postcodeKind, { longest: LONGEST_SHORT_TEXT }),
  ort: line,
  amt: line,
  telefon: line,
  postfach: ifGiven(mailboxKind),
  behoerde: line,
  amtsbezeichnung: line,
  briefkopf: ifGiven(linesKind, { longest: LONGEST_SHORT_TEXT }).refine(
    (lines) => (lines ?? []).length <= MOST_ADDRESS_LINES,
    `Höchstens ${MOST_ADDRESS_LINES} Zeilen.`,
  ),
};

const shape = byIntent(
  z.object({
    absicht: z.literal("aufnehmen"),
    name: needed(textKind, "Tragen Sie einen Namen ein, zum Beispiel „Hauptamt“.", { longest: 200 }),
    email: needed(mailboxKind, "Tragen Sie die E-Mail-Adresse ein."),
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
  z.object({ absicht: z.literal("profil"), ...profileFields }),
  z.object({
    absicht: z.literal("uebergeben"),
    nachfolge: person,
    mitteilung: ifGiven(longTextKind, { longest: 1000 }),
    ausscheiden: z.literal("ja").optional(),
  }),
);

export type TeamChange = z.infer<typeof shape>;

/** What the pressed button wants. */
export const readTeamChange = (form: FormData) => readSmallForm(form, shape);
