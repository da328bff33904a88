import { zodResolver } from "@hookform/resolvers/zod";
import { Form } from "@remix-run/react";
import { type MouseEvent, useCallback, useMemo, useRef } from "react";
import { type FieldErrors, get, useForm } from "react-hook-form";
import { historyPath } from "~/app/addresses/case";
import type { Missing } from "~/app/case/missing.server";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { JumpLink } from "~/app/components/jump-link";
import { LinkButton } from "~/app/components/link-button";
import { MissingPanel } from "~/app/components/missing-panel";
import { StepList } from "~/app/components/step-list";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import { valueAt } from "~/forms/fields/path";
import { stepSchema } from "~/forms/fields/step-schema";
import type { LostPart } from "~/forms/saving/lost-parts";
import { signInPath } from "../addresses/account";
import { withReturn } from "../addresses/return-path";
import { AddParticipant, type TypedParticipant } from "./add-participant";
import type { Adopted } from "./autosave/adopt-entries";
import type { Found } from "./autosave/entry-buffer";
import { controlsOf } from "./autosave/form-entries";
import { changedBy } from "./autosave/others-changes";
import { saveWords } from "./autosave/save-words";
import { useAutosave } from "./autosave/use-autosave";
import { LostNotice } from "./conflict/lost-notice";
import { OpenNotice } from "./conflict/open-notice";
import { OthersNotice } from "./conflict/others-notice";
import { SaveTrouble } from "./conflict/save-trouble";
import { BasisInputs } from "./form/basis-inputs";
import { type FormState, FormStateContext } from "./form/form-state";
import { NEXT } from "./form/intent";
import { Lockable, LockNotice } from "./lock-notice";
import type { StepPage } from "./page/step-page.server";
import { PresenceLine } from "./presence-line";
import { RegisterSource } from "./register/register-source";
import { SavingsPicture } from "./savings-picture";
import { StepGroups } from "./step-groups";

type Props = {
  page: StepPage;
  step: Step;
  present: StepPage["present"];
  refused: Record<string, string>;
  typed?: TypedParticipant | undefined;
  unsaved: string | null;
  lost: LostPart[];
  found: Found | null;
  adopted: Adopted | null;
  onSettled: () => void;
};

function messageAt(errors: FieldErrors, name: string): string | undefined {
  const found: unknown = get(errors, name);
  return typeof found === "object" &&
    found !== null &&
    "message" in found &&
    typeof found.message === "string"
    ? found.message
    : undefined;
}

/** The sentence beside a field whose entry contradicts a condition. */
function contradictionAt({ items }: Missing, name: string): string | undefined {
  const here = items.find(
    ({ finding, links }) => finding.verdict === "not_met" && links?.[0]?.href === `#${name}`,
  );
  return here?.finding.text;
}

/**
 * Leaving a field shows its message, which moves what stands below while the mouse is still down: the
 * press would miss. So a press on a button or link leaves the field only when it has been heard.
 */
function keepInPlace(event: MouseEvent<HTMLFormElement>): void {
  if (event.target instanceof Element && event.target.closest("button, a, summary")) event.preventDefault();
}

/** A step: the case's head, the steps, the fields, and what is still missing. */
export function StepForm(props: Props) {
  const { page, step, present, refused, typed, unsaved, lost, found, adopted, onSettled } = props;
  const form = useRef<HTMLFormElement>(null);
  const initial = useMemo(() => adopted?.initial ?? new Map(page.texts), [adopted, page.texts]);
  const own = useMemo(() => new Set(page.own), [page.own]);
  const resolver = useMemo(() => zodResolver(stepSchema(step, page.set, own)), [step, page.set, own]);
  const { register, formState, getFieldState, setValue } = useForm<Record<string, unknown>>({
    mode: "onBlur",
    resolver,
  });
  const put = useCallback(
    (name: string, [text = ""]: readonly string[]) => {
      const [control, ...others] = form.current ? controlsOf(form.current, name) : [];
      // Boxes are set already, and the form library would tick them all.
      if (control && others.length === 0 && control.type !== "checkbox") setValue(name, text);
    },
    [setValue],
  );
  // What could not be saved stays in fields that can be changed.
  const locked = page.locked !== null && unsaved === null;
  const autosave = useAutosave({
    form,
    page,
    sections: locked ? [] : Object.keys(page.basis),
    // What was just refused stands in the fields but nowhere else.
    stored: unsaved === null ? page.texts : [],
    found,
    adopted,
    put,
    onSettled,
  });

  const said = { ...page.errors, ...refused };
  const { hints, others } = autosave;
  const missing = hints?.missing ?? page.missing;
  const state: FormState = {
    set: page.set,
    initial,
    texts: autosave.texts,
    storedRows: (section, path) => {
      const rows = valueAt(sectionData(page.set, section), path);
      return Array.isArray(rows) ? rows.length : 0;
    },
    errorOf: (name) =>
      getFieldState(name, formState).isTouched ? messageAt(formState.errors, name) : said[name],
    noteOf: (name) =>
      contradictionAt(missing, name) ??
      changedBy(others, name, page.now) ??
      (hints?.notes ?? page.notes)[name],
    askedBy: page.askedBy,
    guidanceOf: (name) => page.guidance[name],
    register,
  };
  const groups = expandStep(step, page.set, page.limited ? own : undefined);
  return (
    <>
      <CaseHeader
        {...page.head}
        facts={hints?.facts ?? page.head.facts}
        saved={saveWords(autosave.state, autosave.saved)}
        pending={autosave.state.kind !== "saved"}
        warning={!["saved", "waiting", "saving"].includes(autosave.state.kind)}
        news={autosave.news}
      />
      <div className="page wizard">
        <StepList steps={hints?.steps ?? page.steps} current={page.current} />
        <main id="inhalt" className="fields">
          <h1 className="kern-heading-large">{step.title}</h1>
          <p className="lead">{step.lead}</p>
          <PresenceLine present={present} />
          <LockNotice id={page.id} locked={page.locked} unsaved={unsaved} />
          <ErrorSummary errors={Object.entries(said).map(([field, message]) => ({ field, message }))} />
          {autosave.lost.length > 0 ? (
            <LostNotice lost={autosave.lost} onForget={autosave.forgetLost} />
          ) : (
            <LostNotice lost={lost} />
          )}
          <OthersNotice {...autosave} now={page.now} address={page.address} />
          <JumpLink count={missing.items.length} />
          <Form
            ref={form}
            method="post"
            action={page.address}
            encType="multipart/form-data"
            onInput={autosave.follow}
            onBlur={autosave.left}
            onMouseDown={keepInPlace}
            onSubmit={autosave.submit}
          >
            {/* Enter in a field means the first button of the form: it must be the one that goes on. */}
            <button
              type="submit"
              name="absicht"
              value={NEXT}
              className="first-button"
              tabIndex={-1}
              aria-hidden="true"
            />
            <BasisInputs
              basis={autosave.basis}
              shownFor={page.shownFor}
              lineage={page.lineage}
              owner={page.owner}
              reported={Object.keys(page.errors)}
            />
            <OpenNotice open={autosave.open} now={page.now} />
            <Lockable locked={locked} title={step.title}>
              <FormStateContext.Provider value={state}>
                <StepGroups groups={groups} page={page} />
              </FormStateContext.Provider>
              {step.id === "kosten" && <SavingsPicture missing={missing} />}
              {step.id === "beteiligte" && page.access === "lead" && !locked && (
                <AddParticipant errors={refused} typed={typed} />
              )}
              {step.id === "beteiligte" && <RegisterSource />}
            </Lockable>
            <div className="actions">
              {locked ? (
                page.next && <LinkButton kind="primary" href={page.next.href} label={page.next.towards} />
              ) : (
                <button className="kern-btn kern-btn--primary" type="submit" name="absicht" value={NEXT}>
                  <span className="kern-label">{page.next?.towards ?? "Speichern"}</span>
                </button>
              )}
              {page.previous && <LinkButton href={page.previous.href} label="Zurück" />}
            </div>
          </Form>
          <p className="small step-history">
            <a href={historyPath(page.id, page.stepId)}>Verlauf dieses Schritts</a>
          </p>
          <SaveTrouble autosave={autosave} signIn={withReturn(signInPath, page.address)} />
        </main>
        <MissingPanel {...missing} />
      </div>
    </>
  );
}
