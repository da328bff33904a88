import { SECTIONS } from "~/forms/schema/sections";

export type OtherParticipant = { name: string; kind: string; key: string };
export type ReadOther =
  | { ok: true; data: Record<string, unknown>; typed: OtherParticipant }
  | { ok: false; errors: { field: string; message: string }[]; typed: OtherParticipant };

type Known = { name: string; key?: string | undefined };

/** Name, kind and key of the participant that is to come, from a form or an address. */
export function readOther(given: FormData | URLSearchParams, known: readonly Known[]): ReadOther {
  const text = (name: string) => String(given.get(name) ?? "").trim();
  const typed = { name: text("name"), kind: text("kind"), key: text("key") };
  const entered = { name: typed.name, kind: typed.kind, ...(typed.key !== "" && { key: typed.key }) };
  const same = known.find(({ key }) => key !== undefined && key === typed.key);
  if (same) {
    const message = `Diesen Schlüssel hat schon ${same.name}. Jede Kommune kommt nur einmal vor.`;
    return { ok: false, errors: [{ field: "key", message }], typed };
  }
  if (typed.name === "")
    return { ok: false, errors: [{ field: "name", message: "Tragen Sie den Namen ein." }], typed };
  const parsed = SECTIONS.participant.schema.safeParse(entered);
  if (parsed.success) return { ok: true, data: parsed.data, typed };
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? "name"),
    message: `Diese Angabe ${message}.`,
  }));
  return { ok: false, errors, typed };
}
