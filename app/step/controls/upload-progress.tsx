import { useUploads } from "~/app/step/upload/upload-context";
import { type ChosenFile, progressWords, uploadNews } from "~/app/step/upload/upload-state";

/** `then`: where one goes on, since the button is gone afterwards. */
function Act({ word, file, act, then }: { word: string; file: string; act: () => void; then: () => void }) {
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${word}: ${file}`}
      onClick={() => {
        act();
        then();
      }}
    >
      {word}
    </button>
  );
}

function Sending({ upload, then }: { upload: ChosenFile; then: () => void }) {
  const { drop } = useUploads();
  const { state, file, key } = upload;
  if (state.kind !== "sending") return null;
  const { sent, total } = state.progress;
  return (
    <div className="uploading">
      <p className="small" aria-hidden="true">
        {file.name}, {progressWords(state.progress)}
      </p>
      <div className="kern-progress">
        <progress
          max={100}
          value={total > 0 ? Math.floor((sent / total) * 100) : 0}
          aria-label={`„${file.name}“ wird hochgeladen`}
        />
      </div>
      <Act word="Nicht hochladen" file={file.name} act={() => drop(key)} then={then} />
    </div>
  );
}

/** What can be done now with an upload. */
function Choices({ upload, then }: { upload: ChosenFile; then: () => void }) {
  const { retry, drop, undo } = useUploads();
  const { state, file, key } = upload;
  if (state.kind === "done")
    return <Act word="Rückgängig" file={file.name} act={() => undo(key)} then={then} />;
  if (state.kind !== "failed") return null;
  return (
    <>
      <Act word="Noch einmal versuchen" file={file.name} act={() => retry(key)} then={then} />
      <Act word="Datei weglassen" file={file.name} act={() => drop(key)} then={then} />
    </>
  );
}

/** The files chosen in this place since the page was opened: how far they are, and what can be done with them. */
export function UploadProgress({ field }: { field: string }) {
  const uploads = useUploads().of(field);
  const latest = uploads.at(-1);
  const settled = latest?.state.kind === "done" || latest?.state.kind === "undone";
  const then = () => document.getElementById(field)?.focus();
  return (
    <>
      {uploads.map((upload) => (
        <Sending key={upload.key} upload={upload} then={then} />
      ))}
      <p role="status" className={settled ? "small" : "kern-sr-only"}>
        {latest && uploadNews(latest)}
      </p>
      {uploads.map((upload) => (
        <p key={upload.key} className="upload-acts">
          <Choices upload={upload} then={then} />
        </p>
      ))}
    </>
  );
}

/** Why the file chosen last is not there, and what to do. */
export function uploadError(uploads: readonly ChosenFile[]): string | undefined {
  const state = uploads.at(-1)?.state;
  return state?.kind === "failed" || state?.kind === "refused" ? state.text : undefined;
}
