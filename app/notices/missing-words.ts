import type { MissingFigures } from "~/db/schema/missing";
import { joinWords } from "~/rules/german/words";

/** Of more fields than these the number is said, not the names. */
const MOST_NAMED = 3;

const quoted = (labels: readonly string[]): string[] => labels.map((label) => `„${label}“`);

/** The fields by name, or how many. */
const fieldsWords = (labels: readonly string[]): string =>
  labels.length > MOST_NAMED ? `${labels.length} Angaben` : quoted(labels).join(", ");

/** One thing that is missing, as the subject of a sentence. */
export function missingWords(missing: MissingFigures): string {
  switch (missing.what) {
    case "file":
      return "der Beschluss als PDF";
    case "clearance":
      return "die Freigabe des eigenen Teils";
    case "entries":
      if (missing.open.length > 0) return fieldsWords(missing.open);
      return missing.unread > 0 ? "eine lesbare Angabe" : joinWords(quoted(missing.notMet));
  }
}
