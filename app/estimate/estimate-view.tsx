import { EmptyState } from "~/app/components/empty-state";
import { ErrorSummary } from "~/app/components/error-summary";
import { EstimateForm } from "./estimate-form";
import type { EstimatePage } from "./estimate-page.server";
import { EstimateResultView } from "./estimate-result";

/** The questions, and below them what the rules say to the answers. */
export function EstimateView({ page }: { page: EstimatePage }) {
  const { errors, result } = page;
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Förderung schätzen</h1>
      <p className="lead">
        Einige Angaben genügen, um zu sehen, welche Förderung sich berechnet und was dafür zu zeigen ist.
        Nichts davon wird gespeichert; Ihre Angaben stehen nur in der Adresse dieser Seite.
      </p>
      {errors.length > 0 && (
        <div id="ergebnis" tabIndex={-1}>
          <ErrorSummary errors={errors} />
        </div>
      )}
      <EstimateForm page={page} />
      {result && <EstimateResultView result={result} />}
      {!result && errors.length === 0 && (
        <section aria-label="Ergebnis">
          <EmptyState
            title="Noch keine Berechnung"
            text="Nach den Angaben stehen hier der berechnete Betrag mit Rechenweg, die Voraussetzungen, die Unterlagen und der Weg des Antrags."
          />
        </section>
      )}
    </main>
  );
}
