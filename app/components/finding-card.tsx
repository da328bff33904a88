import { useId } from "react";
import { holdsUp } from "~/forms/papers/application/finding-words";
import { keepTogether } from "~/rules/german/typography";
import type { Finding } from "~/rules/report/report";
import { FindingSource } from "./finding-source";
import { RuleLink } from "./rule-link";
import { VerdictBadge } from "./verdict-badge";
import { consequence } from "./verdict-words";

/** `href` "#field-id" on the same page, or the address of another step. */
export type FindingLink = { href: string; label: string };

type Props = {
  finding: Finding;
  links?: FindingLink[];
  /** Figures to compare, in place of a table. */
  figures?: { label: string; value: string }[];
  /** The public page of its rule. */
  more?: string | undefined;
};

/** A finding in the narrow panel beside the fields. */
export function FindingCard({ finding, links = [], figures = [], more }: Props) {
  const id = useId();
  return (
    <section className="finding" aria-labelledby={id}>
      <p className="meta">
        <VerdictBadge {...finding} />
        {consequence(finding) && (
          <span className="muted">{holdsUp(finding) ? "blockiert" : "blockiert nicht"}</span>
        )}
      </p>
      <h3 className="kern-heading-small" id={id}>
        {keepTogether(finding.title)}
      </h3>
      <p>{keepTogether(finding.text)}</p>
      {figures.length > 0 && (
        <dl className="dates">
          {figures.flatMap(({ label, value }) => [
            <dt key={`${label} dt`}>{label}</dt>,
            <dd key={`${label} dd`}>{keepTogether(value)}</dd>,
          ])}
        </dl>
      )}
      <FindingLinks links={links} />
      <FindingSource source={finding.source} />
      {more && <RuleLink href={more} title={finding.title} />}
    </section>
  );
}

/** Plain links: the browser itself focuses the field. */
export function FindingLinks({ links }: { links: FindingLink[] }) {
  return links.map(({ href, label }) => (
    <p key={href}>
      <a href={href}>{label}</a>
    </p>
  ));
}
