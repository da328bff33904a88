import { type FormEvent, useRef } from "react";
import { remindPath } from "../addresses/case";
import type { Confirmation } from "./confirmation.server";
import { ConfirmationText, SendForm } from "./confirmation-view";

type Props = { id: string; confirmation: Confirmation };

/** Asks first: in a dialog where script runs, else on a page of its own. */
export function RemindButton({ id, confirmation }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const ask = (event: FormEvent) => {
    if (!dialog.current) return;
    event.preventDefault();
    dialog.current.showModal();
  };
  return (
    <>
      <form method="get" action={remindPath(id)} onSubmit={ask}>
        <button className="kern-btn kern-btn--primary" type="submit">
          <span className="kern-label">{confirmation.label}</span>
        </button>
      </form>
      <dialog className="kern-dialog" ref={dialog} aria-labelledby="erinnern.frage">
        <div className="kern-dialog__header">
          <h2 className="kern-title" id="erinnern.frage">
            {confirmation.label}?
          </h2>
          <form method="dialog">
            <button className="kern-btn kern-btn--tertiary" type="submit" aria-label="Schließen">
              <span className="kern-icon kern-icon--close" aria-hidden="true" />
            </button>
          </form>
        </div>
        <div className="kern-dialog__body">
          <ConfirmationText confirmation={confirmation} />
        </div>
        <footer className="kern-dialog__footer">
          <form method="dialog">
            <button className="kern-btn kern-btn--secondary" type="submit">
              <span className="kern-label">Nicht senden</span>
            </button>
          </form>
          <SendForm id={id} confirmation={confirmation} />
        </footer>
      </dialog>
    </>
  );
}
