import { zodResolver } from "@hookform/resolvers/zod";
import { Form, useBeforeUnload } from "@remix-run/react";
import { type MouseEvent, useCallback, useMemo, useRef } from "react";
import { type FieldErrors, get, useForm } from "react-hook-form";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { JumpLink } from "~/app/components/jump-link";
import { LinkButton } from "~/app/components/link-button";
import { MissingPanel } from "~/app/components/missing-panel";
import { StepList } from "~/app/components/step-list";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import { valueAt } from "~/forms/fields/path";
import { stepSchema } from "~/forms/fields/step-schema";
import { findStep } from "~/forms/steps";
import { AddParticipant, type TypedParticipant } from "./add-participant";
import { hintsPath } from "./addresses";
import { type FormState, FormStateContext } from "./form-state";
import { NEXT } from "./intent";
import { Lockable, LockNotice } from "./lock-notice";
import type { Missing } from "./missing.server";
import { RegisterSource } from "./register/register-source";
import { SavingsPicture } from "./savings-picture";
import { StepGroups } from "./step-groups";
import type { StepPage } from "./step-page.server";
import { useLiveHints } from "./use-live-hints";

const EXPIRED =
  "Ihre Anmeldung ist abgelaufen. Melden Sie sich in einem neuen Fenster an und speichern Sie dann hier.";

type Props = {
  page: StepPage;
  refused: Record<string, string>;
  /** What was typed for a further participant that could not be added. */
  typed?: TypedParticipant | undefined;
  /** Why what is in the fields was not saved. */
  unsaved?: string | null;
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
export function StepPageView({ page, refused, typed, unsaved = null }: Props) {
  const step = findStep(page.stepId);
  const form = useRef<HTMLFormElement>(null);
  const initial = useMemo(() => new Map(page.texts), [page.texts]);
  const live = useLiveHints(form, hintsPath(page.id, page.stepId), initial);
  const own = useMemo(() => new Set(page.own), [page.own]);
  const resolver = useMemo(
    () => (step ? zodResolver(stepSchema(step, page.set, own)) : undefined),
    [step, page.set, own],
  );
  const { register, formState, getFieldState } = useForm<Record<string, unknown>>({
    mode: "onBlur",
    ...(resolver && { resolver }),
  });
  const { isSubmitting } = formState;
  const leaving = useRef(false);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (live.changed && !leaving.current && !isSubmitting) event.preventDefault();
      },
      [live.changed, isSubmitting],
    ),
  );
  if (!step) return null;

  const said = { ...page.errors, ...refused };
  const missing = live.hints?.missing ?? page.missing;
  const state: FormState = {
    set: page.set,
    initial,
    texts: live.texts,
    storedRows: (section, path) => {
      const rows = valueAt(sectionData(page.set, section), path);
      return Array.isArray(rows) ? rows.length : 0;
    },
    errorOf: (name) =>
      getFieldState(name, formState).isTouched ? messageAt(formState.errors, name) : said[name],
    noteOf: (name) => contradictionAt(missing, name) ?? (live.hints?.notes ?? page.notes)[name],
    guidanceOf: (name) => page.guidance[name],
    register,
  };
  const groups = expandStep(step, page.set, page.limited ? own : undefined);
  // What could not be saved stays in fields that can be changed.
  const locked = page.locked !== null && unsaved === null;
  return (
    <>
      <CaseHeader
        {...page.head}
        facts={live.hints?.facts ?? page.head.facts}
        saved={live.expired ? EXPIRED : live.changed ? "Noch nicht gespeichert" : page.head.saved}
        pending={live.changed}
      />
      <div className="page wizard">
        <StepList steps={live.hints?.steps ?? page.steps} current={page.current} />
        <main id="inhalt" className="fields">
          <h1 className="kern-heading-large">{step.title}</h1>
          <p className="lead">{step.lead}</p>
          <ErrorSummary errors={Object.entries(said).map(([field, message]) => ({ field, message }))} />
          <LockNotice id={page.id} locked={page.locked} unsaved={unsaved} />
          <JumpLink count={missing.items.length} />
          <Form
            ref={form}
            method="post"
            action={page.address}
            encType="multipart/form-data"
            onInput={live.follow}
            onMouseDown={keepInPlace}
            onSubmit={() => {
              leaving.current = true;
            }}
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
            {Object.entries(page.versions).map(([section, version]) => (
              <input key={section} type="hidden" name={`version.${section}`} value={version} />
            ))}
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
        </main>
        <MissingPanel {...missing} />
      </div>
    </>
  );
}
