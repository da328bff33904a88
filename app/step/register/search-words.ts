import type { RegisterHits } from "~/forms/register/search";

/** What is said of a search in the register, to eyes and ears alike. */
export function searchWords({ entries, total }: RegisterHits): string {
  if (total === 0) return "Kein Treffer im Gemeindeverzeichnis. Sie können den Eintrag so stehen lassen.";
  if (total > entries.length)
    return `${entries.length} von ${total} Treffern. Schreiben Sie weiter, um die Auswahl einzugrenzen.`;
  return total === 1 ? "1 Treffer" : `${total} Treffer`;
}
