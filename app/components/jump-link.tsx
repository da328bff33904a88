/** On a phone, where the panel follows the fields: the way to it. */
export function JumpLink({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="jump">
      <span className="kern-icon kern-icon--warning icon-warn" aria-hidden="true" />
      <a href="#fehlt">{count === 1 ? "1 Hinweis" : `${count} Hinweise`} zu diesem Schritt</a>
    </p>
  );
}
