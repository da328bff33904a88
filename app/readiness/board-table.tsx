import { DataTable } from "~/app/components/data-table";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { BoardRow } from "./board-rows.server";
import type { BoardMark } from "./board-words";

const COLUMNS = [
  { label: "Beteiligte" },
  { label: "Beschluss" },
  { label: "Eingetragen" },
  { label: "Hochgeladen" },
  { label: "Freigegeben" },
  { label: "Stand" },
];

const ICONS = {
  done: "success kern-icon--small icon-met",
  todo: "warning kern-icon--small icon-warn",
} as const;

function MarkView({ mark: { mark, words, href } }: { mark: BoardMark }) {
  if (mark === "none") return <span className="muted">{words}</span>;
  return (
    <span className="iconline">
      <span className={`kern-icon kern-icon--${ICONS[mark]}`} aria-hidden="true" />
      <span>{href === undefined ? words : <a href={href}>{words}</a>}</span>
    </span>
  );
}

function Name({ row: { name, href, aside, invite } }: { row: BoardRow }) {
  return (
    <>
      <a href={href}>{name}</a> {aside && <span className="muted small regular">{aside}</span>}
      {invite && (
        <span className="block small regular">
          <a href={invite.href}>{invite.words}</a>
        </span>
      )}
    </>
  );
}

function Resolution({ row: { resolution } }: { row: BoardRow }) {
  if (!resolution) return <span className="muted">noch nicht eingetragen</span>;
  return (
    <>
      {resolution.date} <span className="muted">{resolution.rest}</span>
    </>
  );
}

/** One row for each participant: what is entered, uploaded, cleared, and what is missing. */
export function BoardTable({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <DataTable
      caption="Stand aller Beteiligten"
      hideCaption
      small
      className="board"
      columns={COLUMNS}
      rows={rows.map((row) => ({
        key: row.id,
        ...(row.ready && { className: "done" }),
        cells: [
          <Name key="name" row={row} />,
          <Resolution key="beschluss" row={row} />,
          <MarkView key="eingetragen" mark={row.entered} />,
          <MarkView key="hochgeladen" mark={row.uploaded} />,
          <MarkView key="freigegeben" mark={row.cleared} />,
          <ToneBadge key="stand" {...row.badge} />,
        ],
      }))}
    />
  );
}
