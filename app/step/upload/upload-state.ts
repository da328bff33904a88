import { sizeWords } from "~/forms/uploads/size-words";
import { LARGEST_UPLOAD, LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { Progress, SendOutcome } from "./send-file";

/** What becomes of one chosen file. */
export type UploadState =
  | { kind: "sending"; progress: Progress }
  /** It can be sent again as it is. */
  | { kind: "failed"; text: string }
  /** Another file has to be chosen. */
  | { kind: "refused"; text: string }
  | { kind: "done"; document: string; replaced: string | null }
  | { kind: "undone"; text: string };

export type ChosenFile = {
  key: number;
  /** Name of the field in which it was chosen. */
  field: string;
  file: File;
  /** What the file is a copy of, as chosen beside it. */
  copy: string;
  /** The place takes several files; none takes that of another. */
  multiple: boolean;
  state: UploadState;
};

const CUT_OFF =
  "Die Verbindung ist abgebrochen. Ihre anderen Eingaben sind nicht betroffen. Versuchen Sie es noch einmal.";
const EXPIRED =
  "Ihre Anmeldung ist abgelaufen. Melden Sie sich in einem neuen Fenster an und versuchen Sie es hier noch einmal.";

const notUploaded = (name: string, why: string): string => `„${name}“ wurde nicht hochgeladen. ${why}`;

/** Why a file is not even sent; null where the server is to decide. */
export function refusedAtOnce({ name, size }: Pick<File, "name" | "size">): string | null {
  if (size <= LARGEST_UPLOAD) return null;
  return notUploaded(
    name,
    `Die Datei ist größer als ${LARGEST_UPLOAD_MB} MB. Speichern Sie sie kleiner, zum Beispiel mit geringerer Auflösung, und wählen Sie sie noch einmal aus.`,
  );
}

/** How an upload stands after the answer; `replaced`: the file that was there before. Null: it was cancelled. */
export function stateAfter(outcome: SendOutcome, name: string, replaced: string | null): UploadState | null {
  switch (outcome.kind) {
    case "answered": {
      const { document } = outcome.answer;
      return document === null
        ? { kind: "failed", text: notUploaded(name, CUT_OFF) }
        : { kind: "done", document, replaced };
    }
    case "refused":
      return { kind: "refused", text: outcome.text };
    case "expired":
      return { kind: "failed", text: notUploaded(name, EXPIRED) };
    case "failed":
      return { kind: "failed", text: notUploaded(name, CUT_OFF) };
    case "cancelled":
      return null;
  }
}

export const isAllSent = ({ sent, total }: Progress): boolean => total > 0 && sent >= total;

/** "1,2 von 3,4 MB", then that the server looks at it. */
export function progressWords(progress: Progress): string {
  const { sent, total } = progress;
  if (isAllSent(progress)) return "wird geprüft …";
  return total > 0 ? `${sizeWords(sent)} von ${sizeWords(total)}` : "wird hochgeladen …";
}

/** What a screen reader is told: no figures on the way, only what begins and how it ends. */
export function uploadNews({ file, state }: ChosenFile): string {
  switch (state.kind) {
    case "sending":
      return `„${file.name}“ wird hochgeladen.`;
    case "done":
      return state.replaced === null
        ? `„${file.name}“ ist hochgeladen.`
        : `„${file.name}“ ist hochgeladen. Vorher war es „${state.replaced}“.`;
    case "undone":
      return state.text;
    default:
      return "";
  }
}
