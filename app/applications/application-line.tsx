import { casePath } from "~/app/addresses/case";
import { NoticeLine } from "~/app/components/notice-line";
import { TwinNote } from "~/app/components/twin-note";
import { ToneBadge } from "~/app/components/verdict-badge";
import { STATE_LABELS } from "~/forms/labels";
import { formatDate } from "~/rules/german/date";
import type { ListTask } from "./list-task.server";
import type { MarkedLine } from "./marked-line.server";

const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" });

type Props = { line: MarkedLine & { task: ListTask | null; twin: string | null } };

/** One application in the list: what is so of it first, then with whom and how it stands. */
export function ApplicationLineView({ line }: Props) {
  const { mark, headline, end, task } = line;
  const count = line.participants === 1 ? "1 Beteiligte" : `${line.participants} Beteiligte`;
  return (
    <article className="case-line">
      <h2 className="kern-heading-small">
        <a href={casePath(line.id)}>{line.title ?? "Antrag ohne Bezeichnung"}</a>
      </h2>
      {headline && <NoticeLine {...headline} />}
      {task && (
        <p>
          Als Nächstes für Sie: <a href={task.href}>{task.label}</a>
        </p>
      )}
      <p className="small muted">
        {line.state ? STATE_LABELS[line.state] : ""} · {count} ·{" "}
        {line.access === "lead" ? "Sie führen den Antrag" : `federführend: ${line.leadName}`}
        {line.day && ` · Antragstag ${formatDate(line.day)}`} · geändert am{" "}
        {day.format(new Date(line.updatedAt))}
      </p>
      {line.twin && <TwinNote href={casePath(line.twin)} />}
      <p className="meta">
        <ToneBadge tone={mark.tone} word={mark.word} />
        {end && <ToneBadge {...end} />}
        {line.number && <span className="small muted">{line.number}</span>}
      </p>
    </article>
  );
}
