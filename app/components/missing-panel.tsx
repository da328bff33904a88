import { rulePath } from "~/app/addresses/rule-book";
import { keepTogether } from "~/rules/german/typography";
import type { Finding } from "~/rules/report/report";
import { Disclosure } from "./disclosure";
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
  /** Nothing can be changed here: no advice to fill anything in. */
  closed?: boolean;
  /** "2 Angaben offen, 1 Hinweis": the same words as in the list of steps; null where nothing is missing. */
  words: string | null;
  items: MissingItem[];
  /** Fields that are empty, beside those that a finding names. */
  empty?: FindingLink[];
  elsewhere: MissingElsewhere[];
  /** What holds or is left to the authority, folded away: nothing to do. */
  settled?: Finding[];
  /** Id of the version that judges: leads to the pages of its rules. */
  programme?: string;
};

/** "Was noch fehlt": this step first, then the others. The count is announced when it changes. */
export function MissingPanel({ closed = false, words, items, ...rest }: Props) {
  const { empty = [], elsewhere, settled = [], programme } = rest;
  const nothing = closed ? "Hier ist nichts zu ändern." : "In diesem Schritt fehlt nichts.";
  const moreTo = (rule: string) => (programme === undefined ? undefined : rulePath(programme, rule));
  return (
    <aside className="missing" id="fehlt" aria-labelledby="fehlt-titel">
      <h2 className="kern-heading-medium" id="fehlt-titel">
        {closed ? "Dieser Schritt" : "Was noch fehlt"}
      </h2>
      <p role="status" className={words === null ? "iconline" : undefined}>
        {words === null && !closed && (
          <span className="kern-icon kern-icon--success icon-met" aria-hidden="true" />
        )}
        <span>{words === null ? nothing : `In diesem Schritt: ${words}`}</span>
      </p>
      {items.map((item) => (
        <FindingCard key={item.finding.rule} {...item} more={moreTo(item.finding.rule)} />
      ))}
      <LinkList id="fehlt-leer" title="Noch nicht ausgefüllt" links={empty} />
      <LinkList id="fehlt-sonst" title="In anderen Schritten" links={elsewhere} />
      {settled.length > 0 && <Settled findings={settled} moreTo={moreTo} />}
    </aside>
  );
}

type LinkListProps = { id: string; title: string; links: MissingElsewhere[] };

function LinkList({ id, title, links }: LinkListProps) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 className="kern-heading-small" id={id}>
        {title}
      </h3>
      <ul className="plain">
        {links.map(({ href, label, rest }) => (
          <li key={`${href} ${label}`}>
            <a href={href}>{label}</a>
            {rest}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SettledProps = { findings: Finding[]; moreTo: (rule: string) => string | undefined };

function Settled({ findings, moreTo }: SettledProps) {
  const count = findings.length === 1 ? "1 weiterer Punkt" : `${findings.length} weitere Punkte`;
  return (
    <Disclosure className="settled">
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
    </Disclosure>
  );
}
