import type { ReactNode } from "react";
import { clearancePath } from "~/app/addresses/case";
import { Alert } from "~/app/components/alert";

type Props = {
  id: string;
  /** Who handed the part over and when; null where it can be changed. */
  locked: string | null;
  /** Why what was just sent was not saved. */
  unsaved: string | null;
};

/** On a step whose part is with its approver: why nothing can be changed, and the way to take it back. */
export function LockNotice({ id, locked, unsaved }: Props) {
  if (unsaved !== null) {
    return (
      <Alert tone="danger" role="alert" title="Nicht gespeichert">
        <p>
          {unsaved} Ihre Eingaben stehen noch in den Feldern.{" "}
          <a href={clearancePath(id)} target="_blank" rel="noreferrer">
            Freigabe in einem neuen Fenster öffnen
          </a>
        </p>
      </Alert>
    );
  }
  if (locked === null) return null;
  return (
    <Alert tone="info" title="Dieser Teil liegt zur Freigabe">
      <p>
        {locked} Bis zur Antwort lässt er sich nicht ändern. <a href={clearancePath(id)}>Zur Freigabe</a>
      </p>
    </Alert>
  );
}

/** The fields of a step, all of them to read only while the part is locked. */
export function Lockable({
  locked,
  title,
  children,
}: {
  locked: boolean;
  title: string;
  children: ReactNode;
}) {
  if (!locked) return children;
  return (
    <fieldset className="locked" disabled>
      <legend className="kern-sr-only">{title}</legend>
      {children}
    </fieldset>
  );
}
