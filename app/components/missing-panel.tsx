import { rulePath } from "~/app/addresses/rule-book";
import { keepTogether } from "~/rules/german/typography";
import type { Finding } from "~/rules/report/report";
import { FindingCard, type FindingLink } from "./finding-card";
import { VerdictBadge } from "./verdict-badge";

export type MissingItem = {
  finding: Finding;
  links?: FindingLink[];
  figures?: { label: string; value: string }[];
};
/** `label` is the link, `rest` what follows: "Zwei Beschlüsse" + " fehlen: Kaufungen, Söhrewald". */
export type MissingElsewhere = FindingLink & { rest?: string };

type Props = {
  items: MissingItem[];
  elsewhere: MissingElsewhere[];
  /** What holds or is left to the authority, folded away: nothing to do. */
  settled?: Finding[];
  /** Id of the version that judges: leads to the pages of its rules. */
  programme?: string;
};

/** "Was noch fehlt": this step first, then the others. The count is announced when it changes. */
export function MissingPanel({ items, elsewhere, settled = [], programme }: Props) {
  const moreTo = (rule: string) => (programme === undefined ? undefined : rulePath(programme, rule));
  return (
    <aside className="missing" id="fehlt" aria-labelledby="fehlt-titel">
      <h2 className="kern-heading-medium" id="fehlt-titel">
        Was noch fehlt
      </h2>
      <p role="status" className={items.length === 0 ? "iconline" : "kern-sr-only"}>
        {items.length === 0 && <span className="kern-icon kern-icon--success icon-met" aria-hidden="true" />}
        <span>{hereText(items.length)}</span>
      </p>
      {items.map((item) => (
        <FindingCard key={item.finding.rule} {...item} more={moreTo(item.finding.rule)} />
      ))}
      {elsewhere.length > 0 && (
        <section aria-labelledby="fehlt-sonst">
          <h3 className="kern-heading-small" id="fehlt-sonst">
            In anderen Schritten
          </h3>
          <ul className="plain">
            {elsewhere.map(({ href, label, rest }) => (
              <li key={`${href} ${label}`}>
                <a href={href}>{label}</a>
                {rest}
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled.length > 0 && <Settled findings={settled} moreTo={moreTo} />}
    </aside>
  );
}

type SettledProps = { findings: Finding[]; moreTo: (rule: string) => string | undefined };

function Settled({ findings, moreTo }: SettledProps) {
  const count = findings.length === 1 ? "1 weiterer Punkt" : `${findings.length} weitere Punkte`;
  return (
    <details className="settled">
      <summary>{count} dieses Schritts</summary>
      <ul className="plain">
        {findings.map((finding) => {
          const more = moreTo(finding.rule);
          return (
            <li key={finding.rule}>
              <VerdictBadge {...finding} />
              <span className="block strong">
                {more ? (
                  <a className="quiet" href={more}>
                    {keepTogether(finding.title)}
                  </a>
                ) : (
                  keepTogether(finding.title)
                )}
              </span>
              <span className="block">{keepTogether(finding.text)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function hereText(count: number): string {
  if (count === 0) return "In diesem Schritt fehlt nichts.";
  return count === 1 ? "Ein Punkt in diesem Schritt" : `${count} Punkte in diesem Schritt`;
}
