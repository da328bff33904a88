import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import type { TypedParticipant } from "./add-participant";
import { OpenNotice } from "./conflict/open-notice";
import { BasisInputs } from "./form/basis-inputs";
import { FormStateContext } from "./form/form-state";
import { FORGET_REPORTED, INTENT, NEXT } from "./form/intent";
import { StepGroups } from "./groups/step-groups";
import type { StepPage } from "./page/step-page.server";
import { StepBelow } from "./step-below";
import { UploadContext } from "./upload/upload-context";
import type { OpenStepForm } from "./use-step-form";

type Props = {
  page: StepPage;
  step: Step;
  open: OpenStepForm;
  refused: Record<string, string>;
  typed: TypedParticipant | undefined;
};

/** Enter in a field means the first button of the form: it must be the one that goes on. */
function FirstButton() {
  return (
    <button
      type="submit"
      name={INTENT}
      value={NEXT}
      className="first-button"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** What could not be read is kept as typed and shown on each visit, until it is mended or thrown away. */
function Discard({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p>
      <button className="link-button" type="submit" name={INTENT} value={FORGET_REPORTED}>
        {count === 1 ? "Nicht lesbare Angabe verwerfen" : `${count} nicht lesbare Angaben verwerfen`}
      </button>
    </p>
  );
}

/** What goes with a form beside its fields; a step that can only be read sends nothing. */
function FormHead({ page, autosave }: Pick<Props, "page"> & Pick<OpenStepForm, "autosave">) {
  return (
    <>
      <FirstButton />
      <BasisInputs
        basis={autosave.basis}
        shownFor={page.shownFor}
        lineage={page.lineage}
        owner={page.owner}
        reported={Object.keys(page.errors)}
      />
      <Discard count={Object.keys(page.errors).length} />
      <OpenNotice open={autosave.open} now={page.now} />
    </>
  );
}

/** The fields of a step, with what the form rests on and what the step shows below its groups. */
export function StepFields({ page, step, open, refused, typed }: Props) {
  const { autosave, state, uploads, missing, locked } = open;
  const groups = expandStep(step, page.set, page.limited ? new Set(page.own) : undefined);
  return (
    <>
      {!locked && <FormHead page={page} autosave={autosave} />}
      <FormStateContext.Provider value={state}>
        <UploadContext.Provider value={uploads}>
          <StepGroups groups={groups} page={page} />
        </UploadContext.Provider>
      </FormStateContext.Provider>
      <StepBelow below={step.below} {...{ page, missing, locked, refused, typed }} />
    </>
  );
}
