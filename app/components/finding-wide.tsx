import { useId } from "react";
import { keepTogether } from "~/rules/german/typography";
import type { Finding } from "~/rules/report/report";
import { type FindingLink, FindingLinks } from "./finding-card";
import { FindingSource } from "./finding-source";
import { Guidance } from "./guidance";
import { RuleLink } from "./rule-link";
import { VerdictBadge } from "./verdict-badge";
import { consequence } from "./verdict-words";

type Props = {
  finding: Finding;
  links?: FindingLink[];
  /** In place of the consequence: "Begründung liegt vor". */
  aside?: string;
  /** What helps to write the reason that the authority judges. */
  guidance?: readonly string[];
  /** The public page of its rule. */
  more?: string | undefined;
  /** Where a link from another page leads. */
  anchor?: string;
};

/** A finding on the check page: state, text and source in the three columns of the wizard. */
export function FindingWide({ finding, links = [], aside, guidance = [], more, anchor }: Props) {
  const id = useId();
  const beside = aside ?? consequence(finding);
  return (
    <article className="finding wide" id={anchor} aria-labelledby={id}>
      <p className="meta">
        <VerdictBadge {...finding} />
        {beside && <span className="small muted">{beside}</span>}
      </p>
      <div className="flow-1">
        <h3 className="kern-heading-small" id={id}>
          {keepTogether(finding.title)}
        </h3>
        <p>{keepTogether(finding.text)}</p>
        <FindingLinks links={links} />
        <Guidance summary="Worauf es in der Begründung ankommt" points={guidance} />
        {more && <RuleLink href={more} title={finding.title} />}
      </div>
      <FindingSource source={finding.source} />
    </article>
  );
}
