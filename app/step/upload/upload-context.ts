import { createContext, useContext } from "react";
import type { StepFiles } from "../page/step-files.server";
import type { ChosenFile } from "./upload-state";

/** The files of the step as they are now, and what the places for files do with them. */
export type Uploads = {
  files: StepFiles;
  /** Of one place, the first chosen first. */
  of: (field: string) => ChosenFile[];
  choose: (chosen: Omit<ChosenFile, "key" | "state">) => void;
  retry: (key: number) => void;
  /** Ends an upload on its way, or leaves the file out that could not be sent. */
  drop: (key: number) => void;
  undo: (key: number) => void;
};

export const UploadContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads {
  const uploads = useContext(UploadContext);
  if (!uploads) throw new Error("A place for a file stands outside its form.");
  return uploads;
}
