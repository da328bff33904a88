import { stepPath } from "~/app/addresses/case";
import type { CaseView } from "~/app/case/case-view.server";
import { isWithLead } from "~/db/access/policy/situation";
import { type Differences, differencesBetween } from "~/forms/asked/differences";
import { sectionLabels } from "~/forms/asked/section-labels";
import { applicationData } from "~/forms/papers/application/application-pdf";
import { STEPS } from "~/forms/steps";
import { askedOn } from "~/forms/steps/asked-state";
import { formatDate } from "~/rules/german/date";
import { daysBetween } from "~/rules/periods/days";
import { dayOf } from "../clock/clock.server";
import { paperInput } from "./papers.server";

/** What a further version answers, and what it changes. */
export type Resubmission = {
  /** The version handed in last, and the next. */
  from: number;
  to: number;
  asked: {
    id: string;
    label: string;
    /** To the step on which one answers. */
    href: string | null;
    text: string;
    askedOn: string;
    due: string;
    changed: boolean;
  }[];
  returned: { by: string; reason: string; on: string } | null;
  /** The day on which the lead took it back; it hands it in again. */
  withdrawnOn: string | null;
  differences: Differences;
  /** Nobody waits for a further version, and this one would be the one that is there. */
  nothingNew: boolean;
};

/** "bis 31.01.2027, noch 11 Tage": how much time there is, or that it is over. */
function dueWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left < 0) return `${formatDate(dueOn)}, überschritten`;
  return `${formatDate(dueOn)}, ${left === 0 ? "heute" : left === 1 ? "noch ein Tag" : `noch ${left} Tage`}`;
}

function hrefOf({ set, stored }: CaseView, asked: { section: string; changed: boolean }): string | null {
  const step = STEPS.find((one) => askedOn(one, set, [asked]).length > 0);
  return step ? stepPath(stored.application.id, step.id) : null;
}

/** Null before the first version. `last`: the sealed data of the version handed in last. */
export function resubmission(view: CaseView, last: unknown, today: string): Resubmission | null {
  const { acts, submissions, sections } = view.stored;
  const [latest] = submissions;
  if (!acts || !latest) return null;
  const named = sections.map(({ name, data }) => ({
    name,
    participantName: typeof data.name === "string" ? data.name : null,
  }));
  const labels = new Map(sectionLabels(named).map(({ section, label }) => [section, label]));
  const now: unknown = JSON.parse(new TextDecoder().decode(applicationData(paperInput(view, today))));
  const { returned } = acts;
  const differences = differencesBetween(last, now);
  const isSame = differences.sections.length + differences.files.length === 0;
  return {
    from: latest.version,
    to: latest.version + 1,
    asked: acts.asked.map(({ id, section, text, requestedAt, dueOn, changed }) => ({
      id,
      label: labels.get(section) ?? "Abschnitt, der entfernt wurde",
      href: hrefOf(view, { section, changed }),
      text,
      askedOn: formatDate(dayOf(requestedAt)),
      due: dueWords(dueOn, today),
      changed,
    })),
    returned:
      acts.state === "returned" && returned
        ? {
            by: returned.station ?? acts.authorityName,
            reason: returned.reason,
            on: formatDate(dayOf(returned.at)),
          }
        : null,
    withdrawnOn: acts.state === "withdrawn" && returned ? formatDate(dayOf(returned.at)) : null,
    differences,
    nothingNew: isSame && view.stored.application.status === "submitted" && !isWithLead(acts.state),
  };
}
