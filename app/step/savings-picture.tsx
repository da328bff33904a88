import type { MissingEntries } from "~/app/case/missing.server";
import { formatEuro, formatEuroShort } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import type { Finding } from "~/rules/report/report";
import { VerdictBadge } from "../components/verdict-badge";

const WIDTH = 600;

type Figures = { before: number; after: number; year: number; percent: number };

/** The figures of the computed saving; null while it cannot be computed. */
function figuresOf({ values }: Finding): Figures | null {
  const { beforeCents, afterCents, year, requiredPercent } = values;
  if (typeof beforeCents !== "number" || typeof afterCents !== "number" || beforeCents <= 0) return null;
  if (typeof year !== "number" || typeof requiredPercent !== "number") return null;
  return { before: beforeCents, after: afterCents, year, percent: requiredPercent };
}

function Bars({ before, after, year, percent }: Figures) {
  const goal = Math.floor((before * (100 - percent)) / 100);
  const scale = WIDTH / Math.max(before, after);
  const words = `Vorher ${formatEuro(before)}, nachher im Jahr ${year} ${formatEuro(after)}. Die Grenze für ${percent} Prozent Einsparung liegt bei ${formatEuro(goal)}.`;
  return (
    <svg className="chart" viewBox="0 0 600 186" role="img" aria-labelledby="kosten-bild kosten-worte">
      <title id="kosten-bild">Jährliche Kosten vorher und nachher</title>
      <desc id="kosten-worte">{words}</desc>
      <text x="0" y="24" fontWeight="600">
        Vorher: {formatEuroShort(before)}
      </text>
      <rect className="a" x="0" y="34" width={before * scale} height="40" />
      <text x="0" y="102" fontWeight="600">
        Nachher {year}: {formatEuroShort(after)}
      </text>
      <rect className="a" x="0" y="112" width={after * scale} height="40" />
      <line className="goal" x1={goal * scale} x2={goal * scale} y1="104" y2="160" />
      <text x={goal * scale} y="178" textAnchor={goal * scale > 450 ? "end" : "middle"}>
        {percent} % weniger: {formatEuroShort(goal)}
      </text>
    </svg>
  );
}

/** The computed saving under the cost tables, in words and as two bars. */
export function SavingsPicture({ missing }: { missing: MissingEntries }) {
  const all = [...missing.items.map(({ finding }) => finding), ...missing.settled];
  const finding = all.find(({ rule }) => rule === "savings");
  const figures = finding && figuresOf(finding);
  if (!finding || !figures) return null;
  return (
    <section className="savings" aria-labelledby="einsparung">
      <h2 className="kern-heading-medium" id="einsparung">
        Einsparung
      </h2>
      <p>
        <VerdictBadge {...finding} />
      </p>
      <p>{keepTogether(finding.text)}</p>
      <Bars {...figures} />
    </section>
  );
}
