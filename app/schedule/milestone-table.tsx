import { DataTable } from "~/app/components/data-table";
import { ToneBadge } from "~/app/components/verdict-badge";
import { keepTogether } from "~/rules/german/typography";
import { CERTAINTY_TEXT, CERTAINTY_TONES } from "./certainty-text";
import type { MilestoneLine } from "./schedule-page.server";

/** Word and icon, no colour of its own: the path is no warning. */
function CriticalBadge() {
  return (
    <span className="kern-badge kern-badge--small badge-neutral badge-path">
      <span className="kern-icon kern-icon--arrow-forward icon-path" aria-hidden="true" />
      <span className="kern-label">kritischer Weg</span>
    </span>
  );
}

function What({ line: { title, critical, note, after } }: { line: MilestoneLine }) {
  return (
    <>
      <span className="strong">{keepTogether(title)}</span> {critical && <CriticalBadge />}
      {note && <span className="block small regular">{keepTogether(note)}</span>}
      {after && <span className="block small muted regular">{keepTogether(after)}</span>}
    </>
  );
}

function When({ line: { when, certainty } }: { line: MilestoneLine }) {
  return (
    <span className="when">
      {when && <span>{when}</span>}
      <ToneBadge tone={CERTAINTY_TONES[certainty]} word={CERTAINTY_TEXT[certainty]} />
    </span>
  );
}

function Ground({ source: { text, url, certainty } }: { source: NonNullable<MilestoneLine["source"]> }) {
  const words = keepTogether(text);
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      <span className="block small muted">{certainty}</span>
    </>
  );
}

/** Every milestone in words: the same as the picture, with reasons and sources. */
export function MilestoneTable({ lines }: { lines: MilestoneLine[] }) {
  return (
    <DataTable
      caption="Alle Termine in der Reihenfolge ihrer Tage"
      hideCaption
      className="milestones"
      columns={[{ label: "Termin" }, { label: "Tag" }, { label: "Grundlage" }]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <What key="what" line={line} />,
          <When key="when" line={line} />,
          line.source ? <Ground key="source" source={line.source} /> : "",
        ],
      }))}
    />
  );
}
