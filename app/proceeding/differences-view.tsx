import { proceedingPath } from "~/app/addresses/proceeding";
import { DifferencesList } from "~/app/case/differences-list";
import { EmptyState } from "~/app/components/empty-state";
import type { Differences } from "~/forms/asked/differences";

export type DifferencesPage = Differences & {
  number: string;
  from: number;
  to: number;
  /** Words on whether only what was asked for changed; null where nothing was asked. */
  attested: string | null;
};

/** Two submitted versions side by side: only what differs. */
export function DifferencesView({ page }: { page: DifferencesPage }) {
  const { number, from, to, sections, files, attested } = page;
  return (
    <main id="inhalt" className="page content">
      <p className="small muted">
        <a href={proceedingPath(number)}>Vorgang {number}</a>
      </p>
      <h1 className="kern-heading-large">
        Änderungen von Fassung {from} zu Fassung {to}
      </h1>
      {attested && <p className="lead">{attested}</p>}
      {sections.length + files.length === 0 && (
        <EmptyState
          title="Kein Unterschied"
          text="Beide Fassungen enthalten dieselben Angaben und Dateien."
        />
      )}
      <DifferencesList differences={{ sections, files }} from={`Fassung ${from}`} to={`Fassung ${to}`} />
    </main>
  );
}
