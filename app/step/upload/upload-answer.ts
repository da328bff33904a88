import type { StepFiles } from "../page/step-files.server";
import type { StepHints } from "../page/step-hints.server";

/** What the server says after a file came, or after an upload was taken back. */
export type UploadAnswer = {
  /** The file that came; null where none did. */
  document: string | null;
  /** All files of the step, as they are now. */
  files: StepFiles;
  hints: StepHints;
};

/** The upload to take back, by the id of its file. */
export const TAKE_BACK = "zurueck";
