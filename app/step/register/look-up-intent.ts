/** The buttons of the search without script, and the address that shows what it found. */
const LOOK_UP = "nachschlagen";
const TAKE = "uebernehmen";

/** A further participant that is not in the application yet. */
export const NEW_TARGET = "neu";
export const LOOK_UP_PARAMETERS = { target: "fuer", text: "suche", kind: "art", key: "schluessel" } as const;

export const lookUpIntent = (target: string): string => `${LOOK_UP} ${target}`;
export const takeIntent = (target: string, key: string): string => `${TAKE} ${target} ${key}`;

export type RegisterIntent =
  | { kind: "look-up"; target: string }
  | { kind: "take"; target: string; key: string };

export function readRegisterIntent(text: string): RegisterIntent | null {
  const [word, target, key] = text.split(" ");
  if (word === LOOK_UP && target) return { kind: "look-up", target };
  return word === TAKE && target && key ? { kind: "take", target, key } : null;
}
