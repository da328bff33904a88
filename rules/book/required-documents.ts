import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Category } from "~/rules/facts/facts";
import type { DocumentId, Programme } from "~/rules/programmes/programme";

export type RequiredDocument = { id: DocumentId | "cost-estimate"; label: string };

/**
 * The documents that an application of this kind needs: without an agreement between municipalities only the
 * resolutions, for a study also an estimate of its costs.
 */
export function requiredDocuments(programme: Programme, category: Category): RequiredDocument[] {
  const listed = programme.documents.filter(
    ({ id }) => id === "resolutions" || !WITHOUT_AGREEMENT.includes(category),
  );
  if (category !== "feasibility-study") return listed;
  return [...listed, { id: "cost-estimate", label: "Kostenschätzung" }];
}
