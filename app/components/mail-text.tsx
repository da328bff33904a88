/** A mail's text as it was written; addresses of this site are links, others stay text. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  return (
    <div className="mail-text">
      {text.split(/(https?:\/\/\S+)/).map((part, position) => {
        // An odd position is what the brackets matched: an address.
        const key = `${position} ${part}`;
        if (position % 2 === 0 || (part !== origin && !part.startsWith(`${origin}/`))) return part;
        return (
          <a key={key} href={part}>
            {part}
          </a>
        );
      })}
    </div>
  );
}
