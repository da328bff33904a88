import type { RowIntent } from "~/forms/saving/row-intent";

/** In the form: what its pressed button wants. */
export const INTENT = "absicht";

/** What the pressed button of a step's form wants; the names of the buttons are made and read here. */
export type Intent =
  | { kind: "next" }
  /** `at`: the field to come back to. */
  | { kind: "save"; at?: string }
  /** Takes out what stands in one field, or in all whose message stood on the page. */
  | { kind: "forget"; name: string | null }
  | { kind: "compare" }
  | { kind: "add-participant" }
  /** An earlier file counts again. */
  | { kind: "restore-file"; document: string }
  | RowIntent;

export const addRowIntent = (section: string, path: string): string => `zeile-neu ${section} ${path}`;
export const removeRowIntent = (section: string, path: string, position: number): string =>
  `zeile-weg ${section} ${path} ${position}`;
export const restoreFileIntent = (document: string): string => `datei-wieder ${document}`;
export const ADD_PARTICIPANT = "beteiligte-neu";
export const NEXT = "weiter";
export const SAVE = "speichern";
const FORGET = "verwerfen";
export const saveIntent = (at: string): string => `${SAVE} ${at}`;
export const forgetIntent = (name: string): string => `${FORGET} ${name}`;
export const FORGET_REPORTED = FORGET;
/** Shows both versions of what two changed differently. */
export const COMPARE = "vergleichen";

export const isRowIntent = (intent: Intent): intent is RowIntent =>
  intent.kind === "add-row" || intent.kind === "remove-row";

export function readIntent(text: string): Intent {
  const [word, section, path, position] = text.split(" ");
  if (word === "zeile-neu" && section && path) return { kind: "add-row", section, path };
  if (word === "zeile-weg" && section && path && /^\d{1,3}$/.test(position ?? "")) {
    return { kind: "remove-row", section, path, position: Number(position) };
  }
  if (word === "datei-wieder" && section && /^[\w-]{1,64}$/.test(section)) {
    return { kind: "restore-file", document: section };
  }
  if (word === ADD_PARTICIPANT) return { kind: "add-participant" };
  if (word === COMPARE) return { kind: "compare" };
  if (word === FORGET) return { kind: "forget", name: section ?? null };
  if (word === SAVE) return section === undefined ? { kind: "save" } : { kind: "save", at: section };
  return { kind: "next" };
}
