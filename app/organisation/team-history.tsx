import type { TeamPage } from "./team-page.server";

/** What changed among the members, newest first. */
export function TeamHistory({ events }: { events: TeamPage["events"] }) {
  if (events.length === 0) return <p className="muted">Noch ist nichts geschehen.</p>;
  return (
    <ul className="plain flow-1">
      {events.map(({ sequence, at, sentence, note }) => (
        <li key={sequence}>
          {sentence} <span className="small muted">{at}</span>
          {note && <span className="block small muted breakable">„{note}“</span>}
        </li>
      ))}
    </ul>
  );
}
