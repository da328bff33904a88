type Props = {
  /** The public page of the rule. */
  href: string;
  /** Of the rule, for those who hear it. */
  title: string;
};

/** The quiet way from a finding to what its rule means. */
export function RuleLink({ href, title }: Props) {
  return (
    <p className="small rule-link">
      <a href={href} aria-label={`Mehr zu dieser Voraussetzung: ${title}`}>
        Mehr zu dieser Voraussetzung
      </a>
    </p>
  );
}
