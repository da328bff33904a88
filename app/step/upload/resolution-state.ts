import { needsLook } from "~/app/reading/comparison-list";
import type { Tone } from "~/forms/papers/paper/blocks";
import type { StepFiles } from "../page/step-files.server";

/** How a participant's resolution stands, in a word; `todo`: somebody has to look at it. */
export type ResolutionState = { tone: Tone; word: string; todo: "file" | "look" | null };

/** What speaks loudest of the file of a section. `sending`: one is on its way. */
export function resolutionState(
  { documents, doubts, comparisons }: Pick<StepFiles, "documents" | "doubts" | "comparisons">,
  section: string,
  sending: boolean,
): ResolutionState {
  if (sending) return { tone: "info", word: "wird hochgeladen", todo: null };
  const file = documents.find((one) => one.section === section && one.kind === "resolution");
  if (!file) return { tone: "warning", word: "PDF fehlt", todo: "file" };
  const doubt = doubts.find(({ documentId }) => documentId === file.id);
  if (doubt) return { tone: "warning", word: doubt.word, todo: "look" };
  const compared = comparisons.find(({ documentId }) => documentId === file.id);
  if (!compared) return { tone: "neutral", word: "nicht verglichen", todo: null };
  if (compared.waiting) return { tone: "info", word: "wird gelesen", todo: null };
  const differing = compared.lines.filter(({ verdict, note }) => verdict === "differs" && !note).length;
  if (differing > 0) {
    const word = differing === 1 ? "1 Abweichung" : `${differing} Abweichungen`;
    return { tone: "warning", word, todo: "look" };
  }
  if (!needsLook(compared)) return { tone: "success", word: "stimmt überein", todo: null };
  return { tone: "neutral", word: "nicht alles verglichen", todo: null };
}
