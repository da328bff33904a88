import { casePath } from "~/app/addresses/case";
import { UNDISPATCHED } from "~/app/case/undispatched";
import { ToneBadge } from "~/app/components/verdict-badge";
import { STATE_LABELS } from "~/forms/labels";
import type { MarkedLine } from "./list-end.server";

const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" });

/** One application in the list: what, with whom, how it stands. */
export function ApplicationLineView({ line }: { line: MarkedLine }) {
  const submitted = line.submittedAt !== null;
  const withdrawn = line.status === "withdrawn";
  const changed = submitted && line.changedSince && !withdrawn;
  const state = withdrawn
    ? "zurückgenommen"
    : changed
      ? "Änderungen noch nicht eingereicht"
      : submitted
        ? "eingereicht"
        : "Entwurf";
  const tone = changed ? "warning" : submitted && !withdrawn && !line.undispatched ? "success" : "neutral";
  const count = line.participants === 1 ? "1 Beteiligte" : `${line.participants} Beteiligte`;
  return (
    <article className="case-line">
      <h2 className="kern-heading-small">
        <a href={casePath(line.id)}>{line.title ?? "Antrag ohne Bezeichnung"}</a>
      </h2>
      <p className="small muted">
        {line.state ? STATE_LABELS[line.state] : ""} · {count} ·{" "}
        {line.access === "lead" ? "Sie führen den Antrag" : `federführend: ${line.leadName}`} · geändert am{" "}
        {day.format(new Date(line.updatedAt))}
      </p>
      <p className="meta">
        <ToneBadge tone={tone} word={state} />
        {line.undispatched && <ToneBadge tone="warning" word={UNDISPATCHED} />}
        {line.end && <ToneBadge {...line.end} />}
        {line.number && <span className="small muted">{line.number}</span>}
      </p>
    </article>
  );
}
