import { z } from "zod";
import type { SentFile as Sent } from "~/app/http/read-form.server";
import { type Refused, refusedAt } from "~/forms/small-forms/refused";
import { ourVersion, readSmallForm } from "~/forms/small-forms/small-form";
import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { ActContext, ActDefinition, ActFile, ReadForm } from "./acts/act.server";

type Read =
  | (Extract<ReadForm, { ok: true }> & { file: ActFile | null; seen: number })
  | { ok: false; refused: Refused };

const FILE = "datei";
const TOO_LARGE = `Die Datei ist größer als ${LARGEST_UPLOAD_MB} MB. Speichern Sie sie kleiner und laden Sie sie noch einmal hoch.`;

/** Reads the form of an act: what was typed, the file, and which state of the case the person looked at. */
export function readAct(
  act: ActDefinition,
  { form, files }: { form: FormData; files: ReadonlyMap<string, Sent> },
  context: ActContext,
): Read {
  const read = act.read(form, context);
  const sent = files.get(FILE) ?? null;
  if (sent !== null && "tooLarge" in sent) {
    const refused = refusedAt(form, FILE, TOO_LARGE);
    const others = read.ok ? [] : read.refused.errors;
    return { ok: false, refused: { ...refused, errors: [...others, ...refused.errors] } };
  }
  if (!read.ok) return read;
  const shown = readSmallForm(form, z.object({ gesehen: ourVersion }));
  // Without it nothing was seen: the act is refused as one on an older state.
  return { ...read, file: sent, seen: shown.ok ? shown.values.gesehen : 0 };
}
