import { z } from "zod";

const required = (message: string) => z.string({ error: message }).trim().min(1, message);

/** Scheme, name and perhaps a port: exactly what a browser sends as Origin. */
function isWebOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const shape = z.object({
  DATABASE_PATH: required("Nennen Sie die Datenbankdatei, zum Beispiel data/ikz.db."),
  ORIGIN: required("Nennen Sie die öffentliche Adresse, zum Beispiel https://ikz.example.").refine(
    isWebOrigin,
    "Schreiben Sie nur Schema und Namen, ohne Pfad und Schrägstrich: https://ikz.example.",
  ),
  MAIL_FROM: required("Nennen Sie die Absenderadresse, zum Beispiel antrag@ikz.example.").pipe(
    z.email({ error: "Das ist keine E-Mail-Adresse, zum Beispiel antrag@ikz.example." }),
  ),
  OPERATOR_NAME: required(
    "Nennen Sie die Stelle, die diesen Dienst betreibt, und wer sie vertritt (Impressum).",
  ),
  OPERATOR_ADDRESS: required("Nennen Sie die Anschrift des Betreibers, Zeilen mit Semikolon getrennt."),
  OPERATOR_EMAIL: required("Nennen Sie die E-Mail-Adresse des Betreibers.").pipe(
    z.email({ error: "Das ist keine E-Mail-Adresse, zum Beispiel ikz@betreiber.example." }),
  ),
  OPERATOR_PHONE: required("Nennen Sie die Telefonnummer des Betreibers."),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "Schreiben Sie smtp://server:port oder smtps://server:port.")
    .optional(),
  PROGRAMMES_PATH: z.string().trim().optional(),
  SOURCE_URL: z.url({ error: "Nennen Sie die Adresse des Quelltexts, mit https:// am Anfang." }).optional(),
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      "Nennen Sie einen Port von 1 bis 65535.",
    )
    .transform(Number)
    .optional(),
  HOST: z.string().optional(),
  DEMO: z
    .literal("1", { error: "Schreiben Sie 1 für die Vorführung, sonst lassen Sie DEMO weg." })
    .optional(),
  CLOCK: z.iso
    .datetime({ offset: true, error: "Schreiben Sie einen Zeitpunkt wie 2022-06-02T08:00:00Z." })
    .optional(),
});

/** Every environment variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(shape.shape);

export type Settings = ReturnType<typeof named>;

/** What an operator has to correct before the server can start, one line per setting. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
    this.name = "SettingsError";
  }
}

/**
 * Reads the settings from environment variables, once, at the start. An empty value counts as missing.
 * @throws SettingsError naming every setting that is missing or wrong, with what to write.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = shape.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
  if (given.DEMO !== "1") {
    // Outside the demo nobody sees the outbox: without a mail server no sign-in link would arrive.
    if (!given.SMTP_URL) problems.push("SMTP_URL: Nennen Sie den Mailserver, zum Beispiel smtp://mail:587.");
    if (given.CLOCK) problems.push("CLOCK: Eine gestellte Uhr gibt es nur in der Vorführung (DEMO=1).");
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return named(parsed.data);
}

function named(given: z.output<typeof shape>) {
  return {
    databasePath: given.DATABASE_PATH,
    /** The public address, without a slash at its end. */
    origin: given.ORIGIN,
    mailFrom: given.MAIL_FROM,
    operator: {
      name: given.OPERATOR_NAME,
      address: given.OPERATOR_ADDRESS.split(";").map((line) => line.trim()),
      email: given.OPERATOR_EMAIL,
      phone: given.OPERATOR_PHONE,
    },
    smtpUrl: given.SMTP_URL,
    /** Folder with further versions of the programmes, one JSON file each. */
    programmesPath: given.PROGRAMMES_PATH,
    sourceUrl: given.SOURCE_URL,
    port: given.PORT ?? 3000,
    host: given.HOST ?? "127.0.0.1",
    demo: given.DEMO === "1",
    clockStart: given.CLOCK,
  };
}
