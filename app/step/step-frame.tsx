import type { ReactNode } from "react";
import { signInPath } from "~/app/addresses/account";
import { historyPath } from "~/app/addresses/case";
import { withReturn } from "~/app/addresses/return-path";
import { CaseHeader } from "~/app/components/case-header";
import { MissingPanel } from "~/app/components/missing-panel";
import { StepList } from "~/app/components/step-list";
import type { Step } from "~/forms/fields/field";
import { keepTogether } from "~/rules/german/typography";
import { saveWords } from "./autosave/save-words";
import { SaveTrouble } from "./conflict/save-trouble";
import type { StepPage } from "./page/step-page.server";
import type { OpenStepForm } from "./use-step-form";

type Props = { page: StepPage; step: Step; open: OpenStepForm; children: ReactNode };

/** What stands around a step's form: the case's head, the steps, what is still missing. */
export function StepFrame({ page, step, open: { autosave, missing }, children }: Props) {
  const { hints, state } = autosave;
  return (
    <>
      <CaseHeader
        {...page.head}
        facts={hints?.facts ?? page.head.facts}
        saved={saveWords(state, autosave.saved)}
        pending={state.kind !== "saved"}
        warning={!["saved", "waiting", "saving"].includes(state.kind)}
        news={autosave.news}
      />
      <div className={step.rows && !page.limited ? "page wizard wide" : "page wizard"}>
        <StepList steps={hints?.steps ?? page.steps} current={page.current} />
        <main id="inhalt" className="fields">
          <h1 className="kern-heading-large">{step.title}</h1>
          {page.locked === null && <p className="lead">{step.lead}</p>}
          {page.fixedProgramme && <p>{keepTogether(page.fixedProgramme)}</p>}
          {children}
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
