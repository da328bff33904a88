import { proceedingPath } from "~/app/addresses/proceeding";
import { DataTable } from "~/app/components/data-table";
import { EmptyState } from "~/app/components/empty-state";
import { LinkButton } from "~/app/components/link-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import { InboxFilters } from "./inbox-filters";
import type { InboxPage } from "./inbox-page.server";

type Line = InboxPage["lines"][number];

function Project({ line }: { line: Line }) {
  return (
    <span>
      {line.title}
      <span className="block small muted regular">{line.lead}</span>
    </span>
  );
}

function State({ line, authority }: { line: Line; authority: boolean }) {
  return (
    <span>
      <ToneBadge tone={line.state.tone} word={line.state.word} />
      {line.state.amount && <span className="block small">{line.state.amount}</span>}
      {line.due && (
        <span className="block small muted">
          Antwort bis {line.due}
          {line.overdue && " (überschritten)"}
        </span>
      )}
      {!authority && line.here && <span className="block small">liegt bei Ihnen</span>}
      {line.next && <span className="block small">Als Nächstes: {line.next}</span>}
    </span>
  );
}

function Arrival({ line }: { line: Line }) {
  return (
    <span>
      {line.arrived}
      {line.made && <span className="block small muted">{line.made}</span>}
      {line.body && <span className="block small">{line.body}</span>}
      <span className="block small muted">
        {[line.age, line.version > 1 && `Fassung ${line.version}`].filter(Boolean).join(", ")}
      </span>
    </span>
  );
}

function Lines({ page }: { page: InboxPage }) {
  const authority = page.as === "authority";
  return (
    <DataTable
      caption="Vorgänge"
      hideCaption
      small
      columns={[
        { label: "Vorgang" },
        { label: "Vorhaben" },
        { label: "Stand" },
        { label: "Eingegangen" },
        ...(authority ? [{ label: "Zuständig" }] : []),
        { label: "Berechnet", align: "right" as const },
      ]}
      rows={page.lines.map((line) => ({
        key: line.key,
        cells: [
          <a key="link" href={proceedingPath(line.number)}>
            {line.number}
          </a>,
          <Project key="what" line={line} />,
          <State key="state" line={line} authority={authority} />,
          <Arrival key="age" line={line} />,
          ...(authority ? [line.assignee ?? "niemand"] : []),
          line.amount,
        ],
      }))}
    />
  );
}

const TURNS = [
  { turn: "first", label: "Erste Seite" },
  { turn: "previous", label: "Vorige Seite" },
  { turn: "next", label: "Nächste Seite" },
  { turn: "last", label: "Letzte Seite" },
] as const;

function Turns({ page: { turns } }: { page: InboxPage }) {
  const shown = TURNS.flatMap(({ turn, label }) => {
    const href = turns[turn];
    return href === null ? [] : [{ label, href }];
  });
  if (shown.length === 0) return null;
  return (
    <nav aria-label="Seiten der Liste" className="actions tight">
      {shown.map(({ label, href }) => (
        <LinkButton key={label} href={href} label={label} kind="secondary" />
      ))}
    </nav>
  );
}

/** The list of what lies with an authority, or passes a station of the Dienstweg. */
export function InboxView({ page }: { page: InboxPage }) {
  const { lines, total, filtered, exports, organisations } = page;
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Posteingang</h1>
      <p className="lead">{organisations.join(", ")}</p>
      <InboxFilters page={page} />
      {lines.length === 0 ? (
        <EmptyState
          title={filtered ? "Kein Vorgang passt zu dieser Auswahl" : "Nichts ist offen"}
          text={
            filtered
              ? "Ändern Sie Suche oder Filter."
              : "Sobald ein Antrag bei Ihnen eingeht, steht er hier. Abgeschlossene zeigt der Filter „Stand“."
          }
        />
      ) : (
        <div className="flow">
          <p className="small muted">{total}</p>
          <Lines page={page} />
          <Turns page={page} />
          <p className="small">
            Diese Liste herunterladen:{" "}
            {exports.map(({ format, href }, position) => (
              <span key={format}>
                {position > 0 && " · "}
                <a href={href}>{format === "csv" ? "CSV" : "ODS (Tabelle)"}</a>
              </span>
            ))}
          </p>
        </div>
      )}
    </main>
  );
}
