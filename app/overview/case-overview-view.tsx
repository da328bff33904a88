import { casePath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import type { StepItem } from "~/app/components/step-list";
import { TwinNote } from "~/app/components/twin-note";
import { ToneBadge } from "~/app/components/verdict-badge";
import { Standings } from "~/app/standing/standing-view";
import type { Tone } from "~/forms/papers/paper/blocks";
import { CaseAside } from "./case-aside";
import { CaseNotices, RemovedParticipant } from "./case-notices";
import type { Overview } from "./overview.server";
import { PartnerStartView } from "./partner-start";
import type { PartnerStart } from "./partner-start.server";
import { SubmissionLines } from "./submission-lines";

const TONES: Record<StepItem["mark"], Tone> = {
  done: "success",
  open: "warning",
  blocked: "danger",
  locked: "neutral",
  none: "neutral",
};

function Tasks({ steps }: { steps: StepItem[] }) {
  return (
    <ol className="kern-task-list__list">
      {steps.map(({ href, title, mark, state }, position) => (
        <li className="kern-task-list__item" key={href}>
          <div className="kern-task-list__title">
            <a className="kern-link kern-link--stretched kern-task-list__content-wrapper" href={href}>
              <span className="kern-number">{position + 1}</span>
              <span>{title}</span>
            </a>
          </div>
          <div className="kern-task-list__status">
            <ToneBadge tone={TONES[mark]} word={state} locked={mark === "locked"} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What to go on with: what is still needed, then the act; while it lies with others, that. */
function NextLine({ overview: { steps, next } }: { overview: Overview }) {
  const needed = steps.find((step) => step.needed > 0);
  if (next?.said) {
    return (
      <p>
        {next.said} <a href={next.href}>{next.label}</a>
      </p>
    );
  }
  const to = needed ? { href: needed.href, label: `Weiter mit „${needed.title}“` } : next;
  return (
    to && (
      <p className="actions tight">
        <LinkButton kind="primary" href={to.href} label={to.label} />
      </p>
    )
  );
}

/** The list of tasks, and what to go on with. */
function TaskColumn({ overview, start }: { overview: Overview; start: PartnerStart | null }) {
  const { access, steps, submissions } = overview;
  return (
    <div className="flow">
      {start && <PartnerStartView id={overview.id} start={start} leadName={overview.leadName} />}
      {submissions.length > 0 && <SubmissionLines overview={overview} />}
      <CaseNotices overview={overview} />
      <Tasks steps={steps} />
      {access === "partner" && start?.task === "hand-over" && (
        <p className="iconline">
          <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
          <span>Bis Sie ihn übergeben, können Sie Ihren Teil weiter ändern.</span>
        </p>
      )}
      {(submissions.length === 0 || start?.task === "hand-over") && <NextLine overview={overview} />}
    </div>
  );
}

/** The first page of a case: the list of tasks, and beside it who takes part and what can be taken along. */
export function CaseOverviewView({
  overview,
}: {
  overview: Overview & { head: CaseHead; start: PartnerStart | null; twin: string | null };
}) {
  const { head, id, access, undo, twin } = overview;
  return (
    <>
      <CaseHeader {...head} standing={null} />
      <main id="inhalt" className="page content">
        <h1 className="kern-heading-large">{access === "lead" ? "Ihr Antrag" : "Ihr Teil des Antrags"}</h1>
        {undo && <RemovedParticipant id={id} undo={undo} />}
        <Standings standings={overview.standings} />
        {twin && <TwinNote href={casePath(twin)} />}
        <div className="split">
          <TaskColumn overview={overview} start={overview.start} />
          <CaseAside overview={overview} />
        </div>
      </main>
    </>
  );
}
