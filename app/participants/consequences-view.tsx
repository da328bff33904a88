import { DataTable } from "~/app/components/data-table";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Consequences } from "./consequences.server";

function amountSentence({ before, after }: Consequences["amount"]): string {
  return before === after
    ? `Die berechnete Förderung bleibt bei ${before}.`
    : `Die berechnete Förderung ändert sich von ${before} auf ${after}.`;
}

function allowedSentence({ before, after }: Consequences["allowed"]): string {
  if (before === after) {
    return after
      ? "Der Antrag kann weiterhin eingereicht werden."
      : "Der Antrag kann wie bisher noch nicht eingereicht werden.";
  }
  return after
    ? "Der Antrag kann danach eingereicht werden."
    : "Der Antrag kann danach nicht mehr eingereicht werden, bis das Fehlende ergänzt ist.";
}

function channelSentence({ before, after }: Consequences["channel"]): string | null {
  if (before === after) return null;
  return after === ""
    ? "Welche Behörde dann zuständig ist, lässt sich noch nicht sagen."
    : `Der Antrag geht dann diesen Weg: ${after}. Bisher: ${before || "noch offen"}.`;
}

/** Null for those who do not see what others entered: the findings are made of it. */
type Shown = Omit<Consequences, "findings"> & { findings: Consequences["findings"] | null };

/** What would change, before anybody confirms it. */
export function ConsequencesView({ consequences }: { consequences: Shown }) {
  const { amount, allowed, channel, findings } = consequences;
  const way = channelSentence(channel);
  return (
    <section className="flow" aria-labelledby="folgen">
      <h2 className="kern-heading-medium" id="folgen">
        Was sich ändert
      </h2>
      <p className="verdict-line">
        {amountSentence(amount)} {allowedSentence(allowed)}
      </p>
      {way && <p>{way}</p>}
      {findings?.length === 0 && (
        <p className="muted">Bei den geprüften Voraussetzungen ändert sich nichts.</p>
      )}
      {findings && findings.length > 0 && (
        <DataTable
          caption="Voraussetzungen, die dann anders ausfallen"
          columns={[{ label: "Voraussetzung" }, { label: "Bisher" }, { label: "Danach" }, { label: "Warum" }]}
          rows={findings.map(({ rule, title, text, before, after }) => ({
            key: rule,
            cells: [
              title,
              before ? <ToneBadge key="bisher" {...before} /> : "nicht geprüft",
              <ToneBadge key="danach" {...after} />,
              text,
            ],
          }))}
        />
      )}
    </section>
  );
}
