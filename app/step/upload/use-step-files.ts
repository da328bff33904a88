import { useBeforeUnload } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { filesPath } from "~/app/addresses/case";
import { PERSON } from "../form/form-basis";
import type { StepHints } from "../page/step-hints.server";
import type { StepPage } from "../page/step-page.server";
import type { Uploads } from "./upload-context";
import { UploadQueue } from "./upload-queue";
import type { ChosenFile } from "./upload-state";

type Shown = { uploads: readonly ChosenFile[]; files: StepPage["files"]; hints: StepHints | null };

/** The files of a step while it is open. `hear`: what follows from a file is shown around the form. */
export function useStepFiles(page: StepPage, hear: (hints: StepHints) => void) {
  const [shown, setShown] = useState<Shown>({ uploads: [], files: page.files, hints: null });
  const queue = useRef<UploadQueue | null>(null);

  function known(): UploadQueue {
    queue.current ??= new UploadQueue({
      address: filesPath(page.id, page.stepId),
      along: [[PERSON, page.owner]],
      files: page.files,
      show: setShown,
    });
    return queue.current;
  }

  useEffect(
    () => () => {
      queue.current?.end();
      queue.current = null;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: heard once for each answer
  useEffect(() => {
    if (shown.hints) hear(shown.hints);
  }, [shown.hints]);

  useBeforeUnload(
    useCallback((event) => {
      if (queue.current?.busy) event.preventDefault();
    }, []),
  );

  const uploads: Uploads = {
    files: shown.files,
    of: (field) => shown.uploads.filter((one) => one.field === field),
    choose: (chosen) => known().choose(chosen),
    retry: (key) => known().retry(key),
    drop: (key) => known().drop(key),
    undo: (key) => void known().undo(key),
  };
  return { uploads, busy: () => queue.current?.busy === true, settle: () => known().settle() };
}
