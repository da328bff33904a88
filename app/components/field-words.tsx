import type { ReactNode } from "react";
import { keepTogether } from "~/rules/german/typography";

/** The words around every field. */
export type FieldWords = {
  label: string;
  /** One sentence why it is asked. */
  hint?: string | undefined;
  /** The provision that asks for it. */
  law?: string | undefined;
  /** Behind the label where leaving it empty is normal: "falls vereinbart". */
  optional?: string | undefined;
  /** What is wrong with the entry and how it is written. */
  error?: string | undefined;
  /** A warning that does not refuse the entry. */
  note?: string | undefined;
  /** What is known already and could stand here, with a button that takes it over. */
  offer?: ReactNode;
  /** What helps to write a longer text, folded away above it. */
  guidance?: readonly string[] | undefined;
};

/** The ids of what is said about the field, for `aria-describedby`. */
export function describedBy(id: string, { hint, law, error, note }: FieldWords, extra?: string) {
  const ids = [(hint || law) && `${id}-hint`, extra, error && `${id}-error`, note && `${id}-note`];
  return ids.filter(Boolean).join(" ") || undefined;
}

export function FieldLabel({ label, optional }: FieldWords) {
  return (
    <>
      {label}
      {optional && (
        <>
          {" "}
          <span className="kern-label__optional">{optional}</span>
        </>
      )}
    </>
  );
}

export function FieldHint({ id, words: { hint, law } }: { id: string; words: FieldWords }) {
  if (!hint && !law) return null;
  return (
    <p className="kern-hint" id={`${id}-hint`}>
      {hint && keepTogether(hint)} {law && <span className="law">{keepTogether(law)}</span>}
    </p>
  );
}

/** What is said below a field: the error, then the warning, then what is known already. */
export function FieldMessages({ id, words: { error, note, offer } }: { id: string; words: FieldWords }) {
  return (
    <>
      {error && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{keepTogether(error)}</span>
        </p>
      )}
      {note && (
        <p className="note" id={`${id}-note`}>
          <span className="kern-icon kern-icon--warning kern-icon--small icon-warn" aria-hidden="true" />
          <span>{keepTogether(note)}</span>
        </p>
      )}
      {offer}
    </>
  );
}
