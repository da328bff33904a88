import { WITHOUT_AGREEMENT } from "./conditions/rule";
import type { Category } from "./facts";
import type { Programme } from "./programmes/programme";

/**
 * The names of the documents that an application of this kind needs: without an agreement between
 * municipalities only the resolutions, for a study also an estimate of its costs. A test holds it to
 * what `documents-complete` asks for.
 */
export function requiredDocuments(programme: Programme, category: Category): string[] {
  const named = programme.documents
    .filter(({ id }) => id === "resolutions" || !WITHOUT_AGREEMENT.includes(category))
    .map(({ label }) => label);
  return category === "feasibility-study" ? [...named, "Kostenschätzung"] : named;
}
