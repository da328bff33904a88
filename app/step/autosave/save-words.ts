import type { SaveState } from "./autosaver";

const SAVING = "Ihre Eingaben werden laufend gespeichert.";
const RECOVERED = "Wieder gespeichert.";

/** The line in the case header. `saved`: "Gespeichert 14:03". */
export function saveWords(state: SaveState, saved: string): string {
  switch (state.kind) {
    case "saved":
      return saved;
    case "waiting":
      return "Noch nicht gespeichert";
    case "saving":
      return "Wird gespeichert …";
    case "open":
      return "Nicht alles gespeichert";
    case "failing":
      return "Nicht gespeichert – wird wiederholt";
    case "expired":
    case "refused":
      return "Nicht gespeichert";
  }
}

/**
 * What a screen reader is told: that saving works, once; then only what needs attention, and that it is over.
 * The same words again are no news and are not read.
 */
export function saveNews(state: SaveState, before: string): string {
  switch (state.kind) {
    case "waiting":
    case "saving":
      return before;
    case "saved":
      return before === "" || before === SAVING ? SAVING : RECOVERED;
    case "open":
      return "Nicht alles gespeichert. Eine Entscheidung steht aus.";
    case "failing":
      return "Nicht gespeichert. Wird wiederholt.";
    case "expired":
      return "Nicht gespeichert. Ihre Anmeldung ist abgelaufen.";
    case "refused":
      return `Nicht gespeichert. ${state.text}`;
  }
}
