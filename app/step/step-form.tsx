import { Form } from "@remix-run/react";
import type { MouseEvent, ReactNode } from "react";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { TypedParticipant } from "./add-participant";
import type { StepPage } from "./page/step-page.server";
import { StepActions } from "./step-actions";
import { StepFields } from "./step-fields";
import { StepFrame } from "./step-frame";
import { StepNotices } from "./step-notices";
import { type StepFormGiven, useStepForm } from "./use-step-form";

type Props = StepFormGiven & {
  present: StepPage["present"];
  typed?: TypedParticipant | undefined;
  lost: LostPart[];
  /** Said of texts that this browser kept and that cannot be stored now. */
  kept: ReactNode;
};

/**
 * Leaving a field shows its message, which moves what stands below while the mouse is still down: the
 * press would miss. So a press on a button or link leaves the field only when it has been heard.
 */
function keepInPlace(event: MouseEvent<HTMLFormElement>): void {
  if (event.target instanceof Element && event.target.closest("button, a, summary")) event.preventDefault();
}

/** A step: its frame, what has to be said, its fields, and where one goes on. */
export function StepForm({ present, typed, lost, kept, ...given }: Props) {
  const { page, step, refused, unsaved } = given;
  const open = useStepForm(given);
  const { autosave, locked } = open;
  return (
    <StepFrame page={page} step={step} open={open}>
      {kept}
      <StepNotices page={page} open={open} present={present} unsaved={unsaved} lost={lost} />
      <Form
        ref={open.form}
        method="post"
        action={page.address}
        // Its address is that of this page: there is nothing to be asked for, which without network would fail.
        discover="none"
        encType="multipart/form-data"
        onInput={autosave.follow}
        onBlur={autosave.left}
        onMouseDown={keepInPlace}
        onSubmit={open.submit}
      >
        <StepFields page={page} step={step} open={open} refused={refused} typed={typed} />
        <StepActions page={page} locked={locked} />
      </Form>
    </StepFrame>
  );
}
