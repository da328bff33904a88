/** That there are two drafts for one task: noticed, since one may be a mistake; never in the way. */
export function TwinNote({ href }: { href: string }) {
  return (
    <p className="note">
      <span className="kern-icon kern-icon--warning kern-icon--small icon-warn" aria-hidden="true" />
      <span>
        Es gibt bereits <a href={href}>einen anderen Entwurf</a> derselben federführenden Kommune für dieselbe
        Aufgabe.
      </span>
    </p>
  );
}
