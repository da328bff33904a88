import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { TypedParticipant } from "./add-participant";
import type { StepPage } from "./page/step-page.server";
import { StepActions } from "./step-actions";
import { StepFields } from "./step-fields";
import { StepFrame } from "./step-frame";
import { StepNotices } from "./step-notices";
import { type StepFormGiven, useStepForm } from "./use-step-form";
import { useSurePress } from "./use-sure-press";

type Props = StepFormGiven & {
  present: StepPage["present"];
  typed?: TypedParticipant | undefined;
  lost: LostPart[];
  /** Said of texts that this browser kept and that cannot be stored now. */
  kept: ReactNode;
};

/** A step: its frame, what has to be said, its fields, and where one goes on. */
export function StepForm({ present, typed, lost, kept, ...given }: Props) {
  const { page, step, refused, unsaved } = given;
  const open = useStepForm(given);
  const press = useSurePress();
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
        {...press}
        onSubmit={open.submit}
      >
        <StepFields page={page} step={step} open={open} refused={refused} typed={typed} />
        <StepActions page={page} locked={locked} />
      </Form>
    </StepFrame>
  );
}
