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

/** One queue for a look at the page, made with the first file; the browser asks before it closes a page with one on its way. */
function useQueue(page: StepPage, show: (shown: Shown) => void) {
  const queue = useRef<UploadQueue | null>(null);
  useEffect(
    () => () => {
      queue.current?.end();
      queue.current = null;
    },
    [],
  );
  useBeforeUnload(
    useCallback((event) => {
      if (queue.current?.busy) event.preventDefault();
    }, []),
  );
  function known(): UploadQueue {
    queue.current ??= new UploadQueue({
      address: filesPath(page.id, page.stepId),
      along: [[PERSON, page.owner]],
      files: page.files,
      show,
    });
    return queue.current;
  }
  return { known, busy: () => queue.current?.busy === true };
}

/** The files of a step while it is open. `hear`: what follows from a file is shown around the form. */
export function useStepFiles(page: StepPage, hear: (hints: StepHints) => void) {
  const [shown, setShown] = useState<Shown>({ uploads: [], files: page.files, hints: null });
  const heard = useRef<StepHints | null>(null);
  const { known, busy } = useQueue(page, (next) => {
    setShown(next);
    // The queue tells of progress too: what follows from an answer is heard once.
    if (next.hints === null || next.hints === heard.current) return;
    heard.current = next.hints;
    hear(next.hints);
  });

  const uploads: Uploads = {
    files: shown.files,
    of: (field) => shown.uploads.filter((one) => one.field === field),
    choose: (chosen) => known().choose(chosen),
    retry: (key) => known().retry(key),
    drop: (key) => known().drop(key),
    undo: (key) => void known().undo(key),
  };
  return { uploads, busy, settle: () => known().settle() };
}
