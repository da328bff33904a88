import { dayOf } from "~/app/clock/clock.server";
import { partStateOf } from "~/db/access/policy/situation";
import type { Step } from "~/forms/fields/field";
import { partAnchor } from "~/forms/fields/form-texts";
import { participantSectionName, type SectionSet } from "~/forms/interchange/section-set";
import type { Tone } from "~/forms/papers/paper/blocks";
import { findStep } from "~/forms/steps";
import { askedState } from "~/forms/steps/asked-state";
import { hintsWords, neededWords } from "~/forms/steps/need-words";
import { type Needs, stepNeeds } from "~/forms/steps/needs";
import { uploadName } from "~/forms/steps/place-findings";
import { formatDate } from "~/rules/german/date";
import { formatWholeNumber } from "~/rules/german/number";
import { ownSections } from "./case-steps.server";
import type { CaseView } from "./case-view.server";
import { closedBy } from "./closed-step.server";
import { sectionLock } from "./section-lock.server";

type Badge = { tone: Tone; word: string };

/** One participant in the closed line of a step. */
export type ParticipantLine = {
  /** "federführend", "eingeladen am 24.05.2022". */
  part: string;
  population: string;
  /** How its entries on this step stand; null where the step says that by the file alone. */
  state: Badge | null;
  /** The questions without an answer, by their labels. */
  open: string[];
  /** Where the first of them stands on the page: its field, or in a part of others, which has none, the line. */
  first: string | null;
  /** One's own, and something is to be done here. */
  todo: boolean;
};

const COMPLETE: Badge = { tone: "success", word: "vollständig" };

type Participant = SectionSet["participants"][number];

function partWords({ stored }: CaseView, { id, data }: Participant): string {
  if (data.lead) return "federführend";
  const section = participantSectionName(id);
  const invitation = stored.invitations.find((one) => one.section === section);
  if (invitation?.acceptedAt) return `angenommen am ${formatDate(dayOf(invitation.acceptedAt))}`;
  if (invitation) return `eingeladen am ${formatDate(dayOf(invitation.createdAt))}`;
  return stored.ownSections.includes(section) ? "nicht eingeladen" : "trägt selbst ein";
}

/** Of a part that another holds and that lacks nothing here: whether its own people have cleared it. */
function clearanceBadge({ stored }: CaseView, section: string): Badge | null {
  if (stored.access !== "lead" || stored.ownSections.includes(section)) return null;
  const line = stored.clearances.findLast(({ part }) => part === section);
  return partStateOf(line) === "cleared"
    ? { tone: "success", word: "freigegeben" }
    : { tone: "warning", word: "Freigabe fehlt" };
}

function entriesBadge(needs: Needs): Badge | null {
  const needed = neededWords(needs);
  if (needed !== null)
    return { tone: needs.unread.length + needs.notMet.length > 0 ? "danger" : "neutral", word: needed };
  const hints = hintsWords(needs);
  return hints === null ? null : { tone: "warning", word: hints };
}

/** The file has a column of its own. */
const withoutFile = (needs: Needs): Needs => ({
  ...needs,
  open: needs.open.filter(({ section, field }) => field !== uploadName(section, "resolution")),
});

/** Why nothing can be changed in it now, in a word. */
function lockBadge(view: CaseView, step: Step, section: string): Badge | null {
  const lock = sectionLock(view.stored, section);
  if (lock?.withApprover) return { tone: "info", word: "liegt zur Freigabe" };
  const mine = view.stored.ownSections.includes(section);
  return lock || (!mine && closedBy(view, step) === "over") ? { tone: "neutral", word: "nur lesen" } : null;
}

const sectionOf = ({ id }: Participant): string => participantSectionName(id);

function lineOf(view: CaseView, step: Step, participant: Participant): ParticipantLine {
  const { stored, set, tasks, unparsed } = view;
  const section = sectionOf(participant);
  const { name, population } = participant.data;
  const needs = withoutFile(stepNeeds(step, { set, findings: tasks, unparsed, own: new Set([section]) }));
  const asked = askedState((stored.acts?.asked ?? []).filter((one) => one.section === section));
  const locked = lockBadge(view, step, section);
  const byFile = step.groups.some(({ uploads }) => uploads?.some(({ kind }) => kind === "resolution"));
  const done = byFile ? null : (clearanceBadge(view, section) ?? COMPLETE);
  const mine = stored.ownSections.includes(section) && sectionLock(stored, section) === null;
  const [place] = needs.open;
  return {
    part: partWords(view, participant),
    population: population === undefined ? "" : formatWholeNumber(population),
    state: asked ? { tone: asked.tone, word: asked.words } : (locked ?? entriesBadge(needs) ?? done),
    open: locked ? [] : needs.open.map(({ label }) => label.replace(` (${name})`, "")),
    first: locked || !place ? null : mine ? place.field : partAnchor(participant.id),
    todo: mine && (asked ? asked.tone === "warning" : neededWords(needs) !== null),
  };
}

/** Every participant that one may see on a step, for the lines that open: by its section. */
export function participantLines(view: CaseView, stepId: string): Record<string, ParticipantLine> {
  const step = findStep(stepId);
  if (!step?.rows) return {};
  const own = ownSections(view);
  const shown = view.set.participants.filter((one) => own === undefined || own.has(sectionOf(one)));
  return Object.fromEntries(shown.map((one) => [sectionOf(one), lineOf(view, step, one)]));
}
