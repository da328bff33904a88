import { useEffect, useMemo, useRef, useState } from "react";
import type { LostPart } from "~/forms/saving/lost-parts";
import { findStep } from "~/forms/steps";
import type { TypedParticipant } from "./add-participant";
import { adoptEntries } from "./autosave/adopt-entries";
import { clearOldEntries, dropAt, type FoundEntries, findEntries } from "./autosave/entry-buffer";
import { KeptNotice } from "./kept-notice";
import type { StepPage } from "./page/step-page.server";
import { StepForm } from "./step-form";

type Props = {
  page: StepPage;
  present: StepPage["present"];
  refused: Record<string, string>;
  /** What was typed for a further participant that could not be added. */
  typed?: TypedParticipant | undefined;
  /** Why what is in the fields was not saved. */
  unsaved: string | null;
  /** What the form last sent said of parts that are no longer this person's. */
  lost: LostPart[];
};

/**
 * A step as it is stored; with script, and where this browser kept texts of it that nobody acknowledged,
 * with those in their fields.
 */
export function StepPageView({ page, ...rest }: Props) {
  const step = findStep(page.stepId);
  const waiting = useRef<FoundEntries[]>([]);
  const [kept, setKept] = useState<FoundEntries[]>([]);
  const [found, setFound] = useState<FoundEntries | null>(null);
  const adopted = useMemo(
    () => (step && found ? adoptEntries(step, page, found) : null),
    [step, page, found],
  );

  /** The next that says something else than is stored; the others have arrived after all. */
  function adoptNext() {
    for (;;) {
      const next = waiting.current.shift();
      if (!next || !step) return;
      if (adoptEntries(step, page, next)) return setFound(next);
      dropAt(next.key);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    clearOldEntries(page.now);
    const entries = findEntries({ owner: page.owner, application: page.id, step: page.stepId });
    // What can only be read takes nothing now; what was kept stays where it is, until it is thrown away.
    if (page.locked !== null) return setKept(entries);
    waiting.current = entries;
    adoptNext();
  }, []);

  function forgetKept() {
    for (const { key } of kept) dropAt(key);
    setKept([]);
  }

  if (!step) return null;
  return (
    <StepForm
      key={found?.key ?? ""}
      {...rest}
      page={page}
      step={step}
      found={found}
      adopted={adopted}
      onSettled={adoptNext}
      kept={kept.length > 0 && <KeptNotice onForget={forgetKept} />}
    />
  );
}
