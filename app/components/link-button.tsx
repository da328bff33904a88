type Props = {
  href: string;
  /** Names where it leads or what it gives: "Zurück", "Antrag als PDF". */
  label: string;
  kind?: "primary" | "secondary" | "tertiary";
};

/** A link in a button's clothes; it loads a page, changes nothing. */
export function LinkButton({ href, label, kind = "tertiary" }: Props) {
  return (
    <a className={`kern-btn kern-btn--${kind}`} href={href}>
      <span className="kern-label">{label}</span>
    </a>
  );
}
