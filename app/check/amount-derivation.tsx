import { DataTable } from "~/app/components/data-table";
import { SourceList } from "~/app/components/source-list";
import { amountKindWords } from "~/forms/papers/application/finding-words";
import { formatEuro, formatEuroShort } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import { capitalise } from "~/rules/german/words";
import type { Amount } from "~/rules/report/report";

type Props = {
  amount: Amount;
  participants: number;
  /** "01.01.2023 bis 31.12.2027" */
  period?: string | null;
};

/** The computed amount with every step, so that a reader can redo it. */
export function AmountDerivation({ amount, participants, period }: Props) {
  const rows = amount.derivation.map(({ text, cents }, position) => ({
    key: String(position),
    cells: [keepTogether(text), cents === undefined ? "" : keepTogether(formatEuro(cents))],
  }));
  return (
    <section aria-labelledby="betrag">
      <h2 className="kern-heading-medium" id="betrag">
        Berechnete Förderung
      </h2>
      <div className="split left">
        <div className="flow-1">
          <p className="amount">
            {amount.cents === null ? "noch offen" : keepTogether(formatEuroShort(amount.cents))}
          </p>
          <p className="muted">
            {capitalise(amountKindWords(amount))},{" "}
            {participants === 1 ? "eine Beteiligte" : `${participants} Beteiligte`}
            {period && `, Förderzeitraum ${period}`}.
          </p>
          <SourceList sources={amount.sources} />
        </div>
        {rows.length > 0 && (
          <DataTable
            small
            hideCaption
            caption="So ergibt sich der Betrag"
            columns={[{ label: "Schritt" }, { label: "Betrag", align: "right" }]}
            rows={rows}
          />
        )}
      </div>
    </section>
  );
}
