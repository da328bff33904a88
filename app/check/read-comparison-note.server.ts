import { z } from "zod";
import { ASPECTS } from "~/forms/comparison/comparison";
import { ours, readSmallForm } from "~/forms/small-forms/small-form";
import { problem } from "../http/problem";

const shape = z.object({
  dokument: ours(),
  angabe: z.enum([...ASPECTS, "whole"]),
  /** Names of a hundred participants at most; sent by our page and kept letter by letter, to be compared again. */
  erwartet: z.string().max(50_000),
  absicht: z.enum(["geprueft", "zuruecknehmen"]),
});

/** What the button beside a compared line sent. @throws an answer 422 for what no form of ours sends. */
export function readComparisonNote(form: FormData) {
  const read = readSmallForm(form, shape);
  if (!read.ok) {
    throw problem(422, {
      title: "Der Vermerk ist nicht lesbar",
      text: "Es wurde nichts gespeichert. Gehen Sie zurück zur Prüfung und vermerken Sie es dort noch einmal.",
    });
  }
  const { dokument, angabe, erwartet, absicht } = read.values;
  return { documentId: dokument, aspect: angabe, expected: erwartet, intent: absicht };
}
