import { Form } from "@remix-run/react";
import { comparisonNotePath, documentPath } from "~/app/addresses/case";
import { ASPECT_LABELS } from "../reading/aspect-words";
import { ComparisonParts, type NoteSlot } from "../reading/comparison-list";
import type { ResolutionComparison } from "../reading/resolution-comparisons.server";

/** A button for what a person has looked up in the paper; and to take it back. */
function noteSlot(id: string): NoteSlot {
  return function NoteForm({ of, line }) {
    const note = line ? line.note : of.whole;
    // What was found needs nobody's word, and what is still being read will be there in a moment.
    if (line ? line.verdict === "found" && !note : of.waiting) return null;
    const about = `${line ? ASPECT_LABELS[line.aspect] : of.file}, ${of.participant}`;
    const label = note ? "Vermerk zurücknehmen" : "Geprüft, stimmt";
    return (
      <Form method="post" action={comparisonNotePath(id)} className="note-form">
        <input type="hidden" name="dokument" value={of.documentId} />
        <input type="hidden" name="angabe" value={line?.aspect ?? "whole"} />
        <input type="hidden" name="erwartet" value={line?.expected ?? ""} />
        <button
          className="kern-btn kern-btn--tertiary"
          type="submit"
          name="absicht"
          value={note ? "zuruecknehmen" : "geprueft"}
          aria-label={`${label}: ${about}`}
        >
          <span className="kern-label">{label}</span>
        </button>
      </Form>
    );
  };
}

/** On the check page: every uploaded resolution beside what was entered of it. */
export function ComparisonSection({
  id,
  comparisons,
}: {
  id: string;
  comparisons: readonly ResolutionComparison[];
}) {
  if (comparisons.length === 0) return null;
  return (
    <section aria-labelledby="abgleich">
      <h2 className="kern-heading-medium" id="abgleich">
        Abgleich der Beschlüsse ({comparisons.length})
      </h2>
      <p className="muted">
        Das Programm hat die hochgeladenen Dateien gelesen und sucht darin, was Sie eingetragen haben. Es kann
        irren und hält nichts auf: Sehen Sie in der Datei nach und berichtigen Sie, was falsch ist, oder
        vermerken Sie, dass es stimmt.
      </p>
      <ComparisonParts
        comparisons={comparisons}
        hrefOf={(file) => documentPath(id, file)}
        slot={noteSlot(id)}
      />
    </section>
  );
}
