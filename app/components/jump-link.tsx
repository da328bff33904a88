/** On a phone, where the panel follows the fields: the way to it. */
export function JumpLink({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p className="jump">
      <span className="kern-icon kern-icon--warning icon-warn" aria-hidden="true" />
      <a href="#fehlt">{words}</a> in diesem Schritt
    </p>
  );
}
