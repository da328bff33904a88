import { Alert } from "~/app/components/alert";
import { DataTable } from "~/app/components/data-table";
import { VerdictBadge } from "~/app/components/verdict-badge";
import { consequence } from "~/app/components/verdict-words";
import type { Finding } from "~/rules";
import { formatEuroShort } from "~/rules/german/money";
import { keepTogether } from "~/rules/german/typography";
import type { CheckPage } from "./check-page.server";
import type { VersionComparison } from "./version-comparison.server";

function amountWords({ own, other, difference }: VersionComparison["amount"]): string {
  const words = (cents: number | null) => (cents === null ? "noch offen" : formatEuroShort(cents));
  if (difference === 0 || own === other) return `Die berechnete Förderung ist dieselbe: ${words(own)}.`;
  const change =
    difference === null
      ? ""
      : ` Das sind ${formatEuroShort(Math.abs(difference))} ${difference > 0 ? "mehr" : "weniger"}.`;
  return `Die berechnete Förderung beträgt ${words(other)} statt ${words(own)}.${change}`;
}

function Judged({ finding }: { finding: Finding | undefined }) {
  if (!finding) return <span className="muted">keine solche Voraussetzung</span>;
  const beside = consequence(finding);
  return (
    <>
      <VerdictBadge {...finding} />
      {beside && <span className="block small muted">{beside}</span>}
      <span className="block small">{keepTogether(finding.text)}</span>
    </>
  );
}

function Differences({ comparison: { own, other, differences } }: { comparison: VersionComparison }) {
  if (differences.length === 0) return <p>Alle Voraussetzungen werden gleich beurteilt.</p>;
  return (
    <DataTable
      caption={`Was nach der ${other} anders beurteilt wird`}
      hideCaption
      className="differences"
      columns={[{ label: "Voraussetzung" }, { label: `Nach der ${own}` }, { label: `Nach der ${other}` }]}
      rows={differences.map(({ rule, title, before, after, weighty }) => ({
        key: rule,
        cells: [
          <span key="title">
            {title}
            {!weighty && <span className="block small muted regular">nur andere Worte</span>}
          </span>,
          <Judged key="before" finding={before} />,
          <Judged key="after" finding={after} />,
        ],
      }))}
    />
  );
}

/** What is compared, and that it changes nothing. */
function comparedWords({ own, other, handedIn, from }: VersionComparison): string {
  const seen = from === null ? "" : `, gerechnet für den ${from}, ihren ersten Tag`;
  if (handedIn === null)
    return `So sähe die Prüfung nach der ${other} aus${seen}. Eingereicht wird der Antrag nach der ${own}; dieser Vergleich ändert nichts daran.`;
  return `Verglichen ist die Prüfung nach der ${other}${seen} mit der nach der ${own}. Nach welcher Fassung der Antrag eingereicht wird, folgt aus seinem Tag; heute ist es die ${handedIn}.`;
}

/** Says that this is no more than a look at another version, and what it would change. */
export function VersionComparisonView({ comparison }: { comparison: VersionComparison }) {
  const { own, other, handedIn, back, amount } = comparison;
  return (
    <>
      <Alert tone="info" title={`Nur ein Vergleich: nach der ${other}`}>
        <p>{keepTogether(comparedWords(comparison))}</p>
        <p>
          <a href={back}>Zurück zur Prüfung nach der {handedIn ?? own}</a>
        </p>
      </Alert>
      <section aria-labelledby="unterschiede">
        <h2 className="kern-heading-medium" id="unterschiede">
          Was sich unterscheidet
        </h2>
        <p>{keepTogether(amountWords(amount))}</p>
        <Differences comparison={comparison} />
      </section>
    </>
  );
}

/** The ways to the same report under the other versions of the state. */
export function OtherVersions({ versions }: Pick<CheckPage, "versions">) {
  return (
    <section aria-labelledby="andere-fassung">
      <h2 className="kern-heading-medium" id="andere-fassung">
        Nach einer anderen Fassung
      </h2>
      <p>Zum Vergleich, ohne etwas am Antrag zu ändern:</p>
      <ul>
        {versions.map(({ id, shortTitle, href }) => (
          <li key={id}>
            <a href={href}>Prüfung nach der {shortTitle}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
