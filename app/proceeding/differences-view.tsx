import { proceedingPath } from "~/app/addresses/proceeding";
import { DataTable } from "~/app/components/data-table";
import { EmptyState } from "~/app/components/empty-state";
import type { Differences } from "~/forms/asked/differences";

export type DifferencesPage = Differences & {
  number: string;
  from: number;
  to: number;
  /** Words on whether only what was asked for changed; null where nothing was asked. */
  attested: string | null;
};

const shown = (text: string) =>
  text === "" ? <span className="muted">(leer)</span> : <span className="typed">{text}</span>;

type SectionProps = Pick<DifferencesPage, "from" | "to"> & { section: DifferencesPage["sections"][number] };

function SectionDifferences({ section: { label, fields }, from, to }: SectionProps) {
  return (
    <section aria-label={label}>
      <h2 className="kern-heading-medium">{label}</h2>
      <DataTable
        caption={`Geänderte Angaben: ${label}`}
        hideCaption
        small
        columns={[{ label: "Angabe" }, { label: `Fassung ${from}` }, { label: `Fassung ${to}` }]}
        rows={fields.map((one) => ({
          key: one.field,
          cells: [one.label, shown(one.before), shown(one.after)],
        }))}
      />
    </section>
  );
}

function FileDifferences({ files }: Pick<DifferencesPage, "files">) {
  return (
    <section aria-labelledby="dateien">
      <h2 className="kern-heading-medium" id="dateien">
        Dateien
      </h2>
      <ul>
        {files.map(({ name, change }) => (
          <li key={name}>
            {name}: {change}
          </li>
        ))}
      </ul>
    </section>
  );
}

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
      {sections.map((one) => (
        <SectionDifferences key={one.section} section={one} from={from} to={to} />
      ))}
      {files.length > 0 && <FileDifferences files={files} />}
    </main>
  );
}
