import { clearancePath, clearFromCasePath } from "~/app/addresses/case";
import { SubmitButton } from "~/app/components/submit-button";
import type { PartnerStart } from "./partner-start.server";

type Props = { id: string; start: PartnerStart; leadName: string };

function Summary({ summary }: { summary: PartnerStart["summary"] }) {
  return (
    <dl className="pairs read">
      {summary.map(({ label, text, href }) => (
        <div key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd>{href === undefined ? text : <a href={href}>{text}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}

function NeededBy({ start: { neededBy } }: Pick<Props, "start">) {
  return neededBy === null ? null : <p>Der Teil wird bis zum {neededBy} gebraucht.</p>;
}

/** The approver's one task: what the part says, and the button below it. */
function ClearPart({ id, start, leadName }: Props) {
  const { name, part, summary, handedIn } = start;
  return (
    <section className="panel flow" aria-labelledby="aufgabe">
      <h2 className="kern-heading-medium" id="aufgabe">
        Teil von {name} freigeben
      </h2>
      <p>
        {part.alone
          ? "Sie haben den Teil selbst zur Freigabe gegeben. Eine zweite Person, die freigibt, gibt es bei Ihnen nicht."
          : "Ihre Verwaltung hat Ihnen den Teil zur Freigabe gegeben."}{" "}
        Wenn er stimmt, geben Sie ihn frei; danach reicht {leadName}{" "}
        {handedIn ? "die neue Fassung" : "den Antrag"} ein.
      </p>
      <NeededBy start={start} />
      {part.note && <p className="breakable">„{part.note}“</p>}
      <Summary summary={summary} />
      <form method="post" action={clearFromCasePath(id)} className="actions tight">
        <input type="hidden" name="teil" value={part.part} />
        <input type="hidden" name="gesehen" value={part.seen} />
        <SubmitButton name="absicht" value="freigeben" label="Freigeben" busy="Wird freigegeben …" />
      </form>
      <p className="small">
        Stimmt etwas nicht? <a href={clearancePath(id)}>An die Bearbeitung zurückgeben</a>
      </p>
    </section>
  );
}

function Done({ start, leadName }: Props) {
  return (
    <section className="panel flow" aria-labelledby="aufgabe">
      <h2 className="kern-heading-medium" id="aufgabe">
        Sie sind fertig
      </h2>
      <p>
        Der Teil von {start.name} ist freigegeben. Als Nächstes reicht {leadName} den Antrag ein. Wir
        schreiben Ihnen, wenn er eingereicht ist und wenn der Bescheid da ist.
      </p>
      <Summary summary={start.summary} />
    </section>
  );
}

const SENTENCES: Record<Exclude<PartnerStart["task"], "clear" | "done">, (start: PartnerStart) => string> = {
  enter: () =>
    "Tragen Sie die Angaben Ihrer Kommune ein und laden Sie Ihren Beschluss hoch. Den Rest erledigt die federführende Kommune.",
  "hand-over": ({ handedIn }) =>
    `Ihr Teil ist ${handedIn ? "geändert" : "vollständig"}. Geben Sie ihn jetzt zur Freigabe.`,
  answer: ({ part }) =>
    `Ihr Teil wurde zurückgegeben. Ändern Sie ihn und geben Sie ihn noch einmal zur Freigabe.${part.note ? ` Der Grund: „${part.note}“` : ""}`,
  wait: ({ part }) =>
    `Ihr Teil liegt zur Freigabe. Freigeben kann: ${part.approvers.join(", ") || "noch niemand"}.`,
};

/** What a partner has to do now, before everything else on its first page. */
export function PartnerStartView(props: Props) {
  const { start } = props;
  if (start.task === "clear") return <ClearPart {...props} />;
  if (start.task === "done") return <Done {...props} />;
  return (
    <>
      <p className="lead breakable">{SENTENCES[start.task](start)}</p>
      <NeededBy start={start} />
    </>
  );
}
