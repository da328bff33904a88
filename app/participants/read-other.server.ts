import { z } from "zod";
import { keyKind } from "~/forms/inputs/key";
import { textKind } from "~/forms/inputs/text";
import { PARTICIPANT_KIND_LABELS } from "~/forms/labels";
import type { SmallFormError } from "~/forms/small-forms/refused";
import { chosen, ifGiven, needed, readSmallForm } from "~/forms/small-forms/small-form";
import { LONGEST_SHORT_TEXT } from "~/rules/facts/limits";

export type OtherParticipant = { name: string; kind: string; key: string };
export type ReadOther =
  | { ok: true; data: Record<string, unknown>; typed: OtherParticipant }
  | { ok: false; errors: SmallFormError[]; typed: OtherParticipant };

type Known = { name: string; key?: string | undefined };

const shape = z.object({
  name: needed(textKind, "Tragen Sie den Namen ein.", { longest: LONGEST_SHORT_TEXT }),
  kind: chosen(PARTICIPANT_KIND_LABELS, "Wählen Sie die Art."),
  key: ifGiven(keyKind),
});

/** Name, kind and key of the participant that is to come, from a form or an address. */
export function readOther(given: FormData | URLSearchParams, known: readonly Known[]): ReadOther {
  const read = readSmallForm(given, shape);
  if (!read.ok) {
    const { errors, typed } = read.refused;
    return { ok: false, errors, typed: { name: "", kind: "", key: "", ...typed } };
  }
  const { name, kind, key: asKey } = read.values;
  // Sent on as it was understood.
  const typed = { name, kind, key: asKey ?? "" };
  const same = asKey === null ? undefined : known.find((one) => one.key === asKey);
  if (same) {
    const message = `Diesen Schlüssel hat schon ${same.name}. Jede Kommune kommt nur einmal vor.`;
    return { ok: false, errors: [{ field: "key", message }], typed };
  }
  return { ok: true, data: { name, kind, ...(asKey !== null && { key: asKey }) }, typed };
}
