import type { CheckPage } from "./check-page.server";

const WORDS = [
  "Kein",
  "Ein",
  "Zwei",
  "Drei",
  "Vier",
  "Fünf",
  "Sechs",
  "Sieben",
  "Acht",
  "Neun",
  "Zehn",
  "Elf",
  "Zwölf",
];

/** The one sentence on top: whether the application can be handed in, and how much is left to do. */
export function verdictLine({
  access,
  allowed,
  submitted,
  blocking,
  unreadable,
  comparison,
}: CheckPage): string {
  if (comparison)
    return allowed
      ? `Nach der ${comparison.other} stünde der Einreichung nichts im Weg.`
      : `Nach der ${comparison.other} könnte der Antrag noch nicht eingereicht werden.`;
  if (access === "partner" && allowed) return "In Ihrem Teil steht der Einreichung nichts im Weg.";
  if (allowed)
    return submitted
      ? "Der Antrag ist eingereicht. Alle Voraussetzungen, die dafür nötig sind, liegen vor."
      : "Der Antrag kann eingereicht werden.";
  const count = blocking.length + unreadable.length;
  const points = count === 1 ? "Einen Punkt müssen Sie" : `${WORDS[count] ?? count} Punkte müssen Sie`;
  if (access === "partner")
    return `In Ihrem Teil fehlt noch etwas. ${points} klären, bevor der Antrag eingereicht werden kann.`;
  return `Der Antrag kann noch nicht eingereicht werden. ${points} vorher klären.`;
}
