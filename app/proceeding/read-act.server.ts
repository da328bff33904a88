import type { SentFile as Sent } from "~/app/http/read-form.server";
import type { ActContext, ActDefinition, ReadForm, SentFile } from "./acts/act.server";
import type { ActError, ActRefused } from "./acts/act-form";

type Read =
  | (Extract<ReadForm, { ok: true }> & { file: SentFile | null; seen: number })
  | { ok: false; refused: ActRefused };

const FILE = "datei";
const TOO_LARGE: ActError = {
  field: FILE,
  message: "Die Datei ist größer als 20 MB. Speichern Sie sie kleiner und laden Sie sie noch einmal hoch.",
};

/** What was typed, to be shown again. */
const typedOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

/** Reads the form of an act: what was typed, the file, and which state of the case the person looked at. */
export function readAct(
  act: ActDefinition,
  { form, files }: { form: FormData; files: ReadonlyMap<string, Sent> },
  context: ActContext,
): Read {
  const typed = typedOf(form);
  const read = act.read(typed, context);
  const sent = files.get(FILE) ?? null;
  const tooLarge = sent !== null && "tooLarge" in sent;
  if (!read.ok || tooLarge) {
    const errors = read.ok ? [] : read.errors;
    return { ok: false, refused: { errors: [...errors, ...(tooLarge ? [TOO_LARGE] : [])], typed } };
  }
  const seen = Number(typed.gesehen);
  return { ...read, file: sent, seen: Number.isSafeInteger(seen) ? seen : 0 };
}
