import type { Autosave } from "~/app/step/autosave/use-autosave";

type Props = { autosave: Autosave; signIn: string };

/** Why what is typed is not saved, always in sight, and what to do. It is read out by the line in the case's head. */
export function SaveTrouble({ autosave: { state, retry, leave }, signIn }: Props) {
  if (state.kind === "saved" || state.kind === "waiting" || state.kind === "saving") return null;
  return (
    <div className="save-trouble" data-state={state.kind}>
      <span className="kern-icon kern-icon--warning kern-icon--small icon-warn" aria-hidden="true" />
      {state.kind === "open" && (
        <p>
          Nicht alles ist gespeichert. <a href="#entscheiden">Zur Entscheidung</a>
        </p>
      )}
      {state.kind === "failing" && (
        <p>
          Nicht gespeichert: keine Verbindung. Es wird wiederholt; Ihre Eingaben sind in diesem Browser
          aufgehoben.{" "}
          <button className="link-button" type="button" onClick={retry}>
            Jetzt versuchen
          </button>
        </p>
      )}
      {state.kind === "expired" && (
        <p>
          Nicht gespeichert: Ihre Anmeldung ist abgelaufen. Ihre Eingaben sind in diesem Browser aufgehoben.{" "}
          <a href={signIn} onClick={leave}>
            Neu anmelden
          </a>
        </p>
      )}
      {state.kind === "refused" && (
        <p>
          Nicht gespeichert: {state.text}{" "}
          <button className="link-button" type="button" onClick={retry}>
            Noch einmal versuchen
          </button>
        </p>
      )}
    </div>
  );
}
