import type { NeighbouringAmounts } from "~/rules";
import { formatEuro, formatEuroShort } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import { DataTable } from "./data-table";

type Row = NeighbouringAmounts["rows"][number];

type Words = {
  one: string;
  many: string;
  /** What one of them more would change. */
  oneMore: string;
};

const UNITS: Record<NeighbouringAmounts["unit"], Words> = {
  commune: { one: "Beteiligte", many: "Beteiligte", oneMore: "eine Beteiligte mehr oder weniger" },
  municipality: { one: "Gemeinde", many: "Gemeinden", oneMore: "eine Gemeinde mehr oder weniger" },
  brigade: {
    one: "Ortsteilfeuerwehr",
    many: "Ortsteilfeuerwehren",
    oneMore: "eine Ortsteilfeuerwehr mehr oder weniger",
  },
};

function counted({ count, step, condition }: Row, unit: NeighbouringAmounts["unit"]) {
  const { one, many } = UNITS[unit];
  const number = count === 0 ? "Keine" : String(count);
  const beside = [step === 0 ? "wie angegeben" : null, condition].filter(Boolean).join(", ");
  return (
    <>
      {number} {count === 1 ? one : many}
      {beside && <span className="block small muted regular">{beside}</span>}
    </>
  );
}

function amountWords({ cents, kind }: Row) {
  if (cents === null) return "kein Tarif bekannt";
  return (
    <>
      {keepTogether(formatEuroShort(cents))}
      {kind === "capped" && <span className="block small muted">durch die Ausgaben begrenzt</span>}
    </>
  );
}

function changeWords({ change, step }: Row): string {
  if (step === 0) return "";
  if (change === null) return "offen";
  if (change === 0) return "gleich viel";
  return keepTogether(`${formatEuroShort(Math.abs(change))} ${change > 0 ? "mehr" : "weniger"}`);
}

function expenditureWords({ expenditure }: Row) {
  if (!expenditure) return "";
  const { neededCents, missingCents } = expenditure;
  return (
    <>
      {keepTogether(formatEuro(neededCents))}
      <span className="block small muted">
        {missingCents === 0 ? "sind eingetragen" : keepTogether(`es fehlen ${formatEuro(missingCents)}`)}
      </span>
    </>
  );
}

/** What one participant less or more would change, computed by the same tariff. */
export function Neighbours({ neighbours }: { neighbours: NeighbouringAmounts }) {
  return (
    <section aria-labelledby="mehr-oder-weniger">
      <h2 className="kern-heading-medium" id="mehr-oder-weniger">
        Was {UNITS[neighbours.unit].oneMore} ändert
      </h2>
      <NeighbourTable neighbours={neighbours} />
    </section>
  );
}

function NeighbourTable({ neighbours }: { neighbours: NeighbouringAmounts }) {
  const { unit, rows, withoutTariff } = neighbours;
  if (withoutTariff)
    return (
      <p>
        Für diese Art von Antrag nennt keine Quelle einen Tarif. Was eine Beteiligte mehr oder weniger ändert,
        entscheidet die Behörde.
      </p>
    );
  const limited = rows.some(({ expenditure }) => expenditure !== null);
  const change = rows.some(({ step, change: by }) => step !== 0 && by !== null);
  return (
    <DataTable
      small
      hideCaption
      caption={`Was ${UNITS[unit].oneMore} ändert`}
      className="neighbours-table"
      columns={[
        { label: UNITS[unit].many },
        { label: "Berechnete Förderung", short: "Förderung", align: "right" },
        ...(change ? [{ label: "Unterschied", align: "right" as const }] : []),
        ...(limited
          ? [{ label: "Ausgaben für den vollen Betrag", short: "Ausgaben dafür", align: "right" as const }]
          : []),
      ]}
      rows={rows.map((row) => ({
        key: String(row.step),
        cells: [
          counted(row, unit),
          amountWords(row),
          ...(change ? [changeWords(row)] : []),
          ...(limited ? [expenditureWords(row)] : []),
        ],
      }))}
    />
  );
}
