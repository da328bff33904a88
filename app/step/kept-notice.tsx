import { Alert } from "~/app/components/alert";

/** On a step that can only be read: this browser keeps texts of it that were never stored. */
export function KeptNotice({ onForget }: { onForget: () => void }) {
  return (
    <Alert tone="warning" role="status" title="Nicht gespeicherte Eingaben in diesem Browser">
      <p>
        Sie wurden nicht angenommen. Lässt sich der Schritt wieder ändern, stehen sie in seinen Feldern.{" "}
        <button className="link-button" type="button" onClick={onForget}>
          Eingaben verwerfen
        </button>
      </p>
    </Alert>
  );
}
