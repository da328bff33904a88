import type { Finding } from "~/rules/report";
import { FindingCard, type FindingLink } from "./finding-card";

export type MissingItem = {
  finding: Finding;
  links?: FindingLink[];
  figures?: { label: string; value: string }[];
};
/** `label` is the link, `rest` what follows: "Zwei Beschlüsse" + " fehlen: Kaufungen, Söhrewald". */
export type MissingElsewhere = FindingLink & { rest?: string };

type Props = {
  items: MissingItem[];
  elsewhere: MissingElsewhere[] /** "4 Punkte dieses Schritts sind erfüllt" */;
  met?: FindingLink;
};

/** "Was noch fehlt": this step first, then the others. The count is announced when it changes. */
export function MissingPanel({ items, elsewhere, met }: Props) {
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
        <FindingCard key={item.finding.rule} {...item} />
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
      {met && (
        <p className="iconline">
          <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          <a href={met.href}>{met.label}</a>
        </p>
      )}
    </aside>
  );
}

function hereText(count: number): string {
  if (count === 0) return "In diesem Schritt fehlt nichts.";
  return count === 1 ? "Ein Punkt in diesem Schritt" : `${count} Punkte in diesem Schritt`;
}
