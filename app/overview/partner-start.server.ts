import { documentPath } from "~/app/addresses/case";
import type { OwnApprovers } from "~/app/case/approvers.server";
import { caseNeeds } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import { type OwnPart, ownPart, partClearances } from "~/app/clearance/clearance.server";
import { dayOf } from "~/app/clock/clock.server";
import type { Actor } from "~/db/access/policy/actor";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { SectionData } from "~/forms/schema/sections";
import { neededCount } from "~/forms/steps/needs";
import { formatDate } from "~/rules/german/date";
import { formatWholeNumber } from "~/rules/german/number";

/** The one thing that is for this reader to do with the part now. */
type Task = "clear" | "enter" | "hand-over" | "answer" | "wait" | "done";

type SummaryLine = { label: string; text: string; href?: string };

export type PartnerStart = {
  task: Task;
  name: string;
  part: Pick<OwnPart, "part" | "seen" | "note" | "approvers">;
  summary: SummaryLine[];
};

type Resolution = NonNullable<SectionData<"participant">["resolution"]>;

function resolutionWords({ body, date, agendaItem }: Resolution): string | null {
  const words = [
    ...(body === undefined ? [] : [body]),
    ...(date === undefined ? [] : [formatDate(date)]),
    ...(agendaItem === undefined ? [] : [`TOP\u00a0${agendaItem}`]),
  ];
  return words.length === 0 ? null : words.join(", ");
}

function votesWords({ votesFor, votesAgainst, abstentions }: Resolution): string | null {
  const words = [
    ...(votesFor === undefined ? [] : [`${votesFor} Ja`]),
    ...(votesAgainst === undefined ? [] : [`${votesAgainst} Nein`]),
    ...(abstentions === undefined ? [] : [`${abstentions} Enthaltungen`]),
  ];
  return words.length === 0 ? null : words.join(", ");
}

/** Figures, files and who entered them, as the approver needs them to say yes. */
function summaryOf({ stored, set }: CaseView, section: string): SummaryLine[] {
  const data = set.participants.find(({ id }) => participantSectionName(id) === section)?.data;
  const row = stored.sections.find(({ name }) => name === section);
  const { resolution = {}, population, signatory } = data ?? {};
  const line = (label: string, text: string | null | undefined) => (text ? [{ label, text }] : []);
  const files = stored.documents.filter((one) => one.section === section);
  return [
    ...line("Beschluss", resolutionWords(resolution)),
    ...line("Abstimmung", votesWords(resolution)),
    ...files.map(({ id, name, pages, addedAt }) => ({
      label: "Datei",
      text: `${name}, ${pages === 1 ? "1 Seite" : `${pages} Seiten`}, hochgeladen ${formatDate(dayOf(addedAt))}`,
      href: documentPath(stored.application.id, id),
    })),
    ...line("Wer unterschreibt", signatory?.function),
    ...line("Einwohner", population === undefined ? null : formatWholeNumber(population)),
    ...line("Eingetragen von", row && `${row.updatedBy}, ${formatDate(dayOf(row.updatedAt))}`),
  ];
}

function taskOf(part: OwnPart, needed: number): Task {
  if (part.canDecide) return "clear";
  if (part.state === "requested") return "wait";
  if (part.state === "cleared") return "done";
  if (part.state === "returned") return "answer";
  return needed > 0 ? "enter" : "hand-over";
}

/** What the first page says to a partner before anything is handed in; null for the lead and afterwards. */
export function partnerStart(
  view: CaseView,
  actor: Actor,
  own: readonly OwnApprovers[],
): PartnerStart | null {
  const { stored } = view;
  if (stored.access === "lead") return null;
  const parts = partClearances(stored).filter((one) => one.own);
  const owners = new Map(stored.sections.map((one) => [one.name, one.ownerOrganisationId]));
  const known = parts.map((part) => {
    const approvers = own.find((one) => one.organisationId === owners.get(part.part))?.approvers ?? [];
    return ownPart(stored, actor, part, approvers);
  });
  const part = known.find((one) => one.canDecide) ?? known[0];
  if (!part) return null;
  const task = taskOf(part, neededCount(caseNeeds(view)));
  if (stored.submissions.length > 0 && task !== "clear") return null;
  const { part: name, seen, note, approvers, title } = part;
  return {
    task,
    name: title,
    part: { part: name, seen, note, approvers },
    summary: task === "clear" || task === "done" ? summaryOf(view, name) : [],
  };
}
