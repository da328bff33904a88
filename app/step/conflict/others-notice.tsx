import { momentWords } from "~/app/clock/clock-words";
import { Alert } from "~/app/components/alert";
import type { OthersChange } from "~/app/step/autosave/others-changes";
import type { AutosaveView } from "~/app/step/autosave/use-autosave";
import { joinWords } from "~/rules/german/words";

const MOST_NAMED = 4;
const quoted = (label: string): string => `„${label}“`;

function labelsOf({ fields, rows }: OthersChange): string {
  const named = [...fields.map(({ label }) => label), ...rows];
  const more = named.length - MOST_NAMED;
  if (more <= 1) return joinWords(named.map(quoted));
  return joinWords([...named.slice(0, MOST_NAMED).map(quoted), `${more} weitere Angaben`]);
}

function changeWords(change: OthersChange, now: string): string {
  const who =
    change.by === null ? "An anderer Stelle wurde mit Ihrer Anmeldung" : `${change.by} hat inzwischen`;
  return `${who} ${labelsOf(change)} geändert, zuletzt ${momentWords(change.at, now)}. Ihre Änderungen wurden dazugesetzt.`;
}

type Props = Pick<AutosaveView, "others" | "replay" | "open"> & { now: string; address: string };

/** What happened to the form from outside: others' changes that were joined, and texts found in this browser. */
export function OthersNotice({ others, replay, open, now, address }: Props) {
  const hasRows = others.some(({ rows }) => rows.length > 0);
  return (
    <div className="notices" role="status">
      {replay && (
        <Alert
          tone="info"
          title={`Nicht gespeicherte Eingaben von ${momentWords(replay.at, now).replace(/^um /, "")}`}
        >
          <p>
            Sie lagen noch in diesem Browser und stehen jetzt in den Feldern.{" "}
            {!replay.saved
              ? "Gespeichert sind sie noch nicht."
              : open.length > 0
                ? "Was niemandem widerspricht, ist gespeichert."
                : "Sie sind gespeichert."}
          </p>
        </Alert>
      )}
      {others.length > 0 && (
        <Alert tone="info" title="Jemand arbeitet mit">
          {others.map((change) => (
            <p key={change.by ?? ""}>{changeWords(change, now)}</p>
          ))}
          {hasRows && (
            <p>
              Zeilen sind hinzugekommen oder weggefallen. <a href={address}>Neuen Stand zeigen</a>
            </p>
          )}
        </Alert>
      )}
    </div>
  );
}
