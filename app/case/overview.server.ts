import { participantSectionName } from "~/forms/interchange/section-set";
import type { CaseView } from "./case-view.server";
import { stepItems } from "./step-items.server";

/** States in which there is nothing left to take back. */
const ENDED: ReadonlySet<string> = new Set(["withdrawn", "decided"]);

type PartnerLine = { id: string; name: string; state: string };

function partnerLine({ stored }: CaseView, id: string, name: string): PartnerLine {
  const section = participantSectionName(id);
  const invitation = stored.invitations.find((one) => one.section === section);
  const resolution = stored.documents.some((one) => one.section === section && one.kind === "resolution");
  const who = invitation?.acceptedAt
    ? "trägt selbst ein"
    : invitation
      ? "eingeladen"
      : "nicht eingeladen, Sie tragen ein";
  return { id, name, state: `${who} · ${resolution ? "Beschluss liegt vor" : "Beschluss fehlt noch"}` };
}

/** What the first page of a case shows: the steps, who takes part, what has been handed in. */
export function overviewOf(view: CaseView, removed: string | null) {
  const { stored, set, report, unparsed } = view;
  const partners = set.participants.filter(({ data }) => data.lead !== true);
  const undo = stored.removed.find(({ section }) => section === removed);
  const blocked = Object.values(unparsed).some((texts) => Object.keys(texts).length > 0);
  return {
    id: stored.application.id,
    access: stored.access,
    steps: stepItems(view),
    partners:
      stored.access === "lead" ? partners.map(({ id, data }) => partnerLine(view, id, data.name)) : [],
    submissions: stored.submissions.map(
      ({ number, version, submittedAt, authorityName, authorityInSystem, dispatchedOn, dispatchWay }) => ({
        number,
        version,
        submittedAt,
        authorityName,
        authorityInSystem,
        dispatchedOn,
        dispatchWay,
      }),
    ),
    changedSince: stored.changedSince,
    withdrawn: stored.application.status === "withdrawn",
    mayWithdraw:
      stored.access === "lead" && stored.proceeding !== null && !ENDED.has(stored.proceeding.state),
    submissionAllowed: report.submissionAllowed && !blocked,
    undo: undo ? { section: undo.section, name: undo.name ?? "Die Beteiligte" } : null,
  };
}

export type Overview = ReturnType<typeof overviewOf>;
