import { casePath, stepPath } from "~/app/addresses/case";
import { caseHead } from "~/app/case/case-head.server";
import { nextAct } from "~/app/case/case-needs.server";
import { caseSteps, ownSections } from "~/app/case/case-steps.server";
import type { CaseView } from "~/app/case/case-view.server";
import { stepGuidance } from "~/app/case/guidance.server";
import { missingOf } from "~/app/case/missing.server";
import { participantLines } from "~/app/case/participant-lines.server";
import { changeable, participantsLock, type SectionLock, sectionLock } from "~/app/case/section-lock.server";
import { stepItems } from "~/app/case/step-items.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { visibleSet } from "~/app/case/visible-set.server";
import { askedBy } from "~/app/step/form/asked-by.server";
import { shownFor } from "~/app/step/form/form-basis";
import { derivedOffers, type StepOffers } from "~/app/step/offers/step-offers.server";
import { registerNotes } from "~/app/step/register/register-page.server";
import type { Present } from "~/db/sections/presence";
import { askedFields } from "~/forms/asked/asked-fields";
import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, NONE } from "~/forms/fields/form-texts";
import { readStep } from "~/forms/fields/read-step";
import { stepTexts } from "~/forms/fields/step-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import type { FormBasis } from "~/forms/saving/basis";
import { participantId } from "~/forms/schema/sections";
import { CHECK_STEP, findStep } from "~/forms/steps";
import { askingGroups } from "~/forms/steps/asking-groups";
import { endNotice } from "~/rules";
import { fewParticipants } from "~/rules/facts/few-participants";
import { fixedProgramme } from "./fixed-programme.server";
import type { StepFiles } from "./step-files.server";
import { wishesHere } from "./wishes-here.server";

type Next = { title: string; towards: string; href: string };
export type CaseStep = { step: Step; previous: { href: string } | null; next: Next | null };

/** The step of the address with its neighbours. @throws a 404 answer for one that is not this person's. */
export function findCaseStep(known: StoredCase, id: string | undefined): CaseStep {
  const steps = caseSteps(known);
  const position = steps.findIndex((one) => one.id === id);
  const step = findStep(id);
  if (!step || position < 0) throw new Response(null, { status: 404 });
  const next = steps[position + 1];
  const before = steps[position - 1];
  const towards = findStep(next?.id)?.towards ?? CHECK_STEP.towards;
  return {
    step,
    previous: { href: before?.href ?? casePath(known.stored.application.id) },
    next: next ? { title: next.title, towards, href: next.href } : null,
  };
}

/** The sections of the step that others write, with the name of who does. */
function foreignSections({ stored }: CaseView, step: Step, view: CaseView): Record<string, string> {
  const own = new Set(stored.ownSections);
  const shown = new Set(expandStep(step, view.set).map(({ section }) => section));
  const foreign = stored.sections.filter(({ name }) => shown.has(name) && !own.has(name));
  return Object.fromEntries(foreign.map(({ name, ownerName }) => [name, ownerName]));
}

/** The sections of one's own on this step that cannot be changed now, with the reason of each. */
function locksIn({ stored }: CaseView, sections: readonly string[]): Record<string, SectionLock> {
  return Object.fromEntries(
    sections.flatMap((section) => {
      const lock = sectionLock(stored, section);
      return lock ? [[section, lock]] : [];
    }),
  );
}

/** Why nothing at all can be changed here: all that is the person's own on this step is locked. */
function lockedHere({ stored }: CaseView, sections: readonly string[], locks: Record<string, SectionLock>) {
  const own = sections.filter((section) => stored.ownSections.includes(section));
  return own.every((section) => locks[section]) ? (locks[own[0] ?? ""] ?? null) : null;
}

const askingSections = (view: CaseView, step: Step): string[] => [
  ...new Set(askingGroups(step, visibleSet(view), ownSections(view)).map(({ section }) => section)),
];

/** The texts of what the step asks here: a section may hold more, which another kind of application asks. */
function shownOnly(step: Step, set: SectionSet, sections: ReadonlySet<string>, texts: FormTexts) {
  const asked = new Set(askedFields(step, set, sections, [texts]).map(({ name }) => name));
  return [...texts].flatMap(([name, values]): [string, string[]][] =>
    asked.has(name) || name.endsWith(NONE) ? [[name, [...values]]] : [],
  );
}

/** What the form rests on: of each part this person writes, the version shown. */
function basisOf(versions: Record<string, number>, own: ReadonlySet<string>): FormBasis {
  const shown = Object.entries(versions).filter(([section]) => own.has(section));
  return Object.fromEntries(shown.map(([section, version]) => [section, { version, places: {} }]));
}

/** Whether the version runs out or is over on the day of the application; in a draft, on the day of the check. */
const endsOnItsDay = ({ programme, application, report }: CaseView): boolean =>
  endNotice(programme, application.applicationDate ?? report.checkedOn) !== null;

/** Who looks at it when, and what the profile of its organisation offers. */
type Around = { owner: string; present: Present[]; lineage: string; offers?: StepOffers; now: string };

/** All that a step's page shows, as plain data. */
export function stepPage(
  view: CaseView,
  { step, previous, next }: CaseStep,
  { owner, present, lineage, offers = {}, now }: Around,
  files: StepFiles,
) {
  const { stored } = view;
  const limits = ownSections(view);
  const set = visibleSet(view);
  const texts = stepTexts(step, set, view.unparsed, limits);
  const own = new Set(changeable(stored));
  const { errors } = readStep(step, view.set, view.unparsed, texts, { own });
  const steps = stepItems(view);
  const sections = new Set(expandStep(step, set, limits).map(({ section }) => section));
  const versions = Object.fromEntries(Object.entries(view.versions).filter(([name]) => sections.has(name)));
  const locks = locksIn(view, [...sections]);
  const locked = lockedHere(view, askingSections(view, step), locks);
  return {
    id: stored.application.id,
    /** Whose texts the browser keeps that are not saved yet. */
    owner,
    now,
    // Who reads what nobody can change disturbs nobody.
    present: locked === null ? present : [],
    stepId: step.id,
    title: step.title,
    address: stepPath(stored.application.id, step.id),
    access: stored.access,
    submitted: stored.application.status === "submitted",
    /** What is asked for again of what stands here, and whether this is the step named for it. */
    ...wishesHere(view, step),
    /** That programme and day do not change any more, where they would be chosen. */
    fixedProgramme: fixedProgramme(view, step.id),
    head: caseHead(view, now),
    steps,
    current: steps.findIndex(({ id }) => id === step.id),
    previous,
    next,
    /** What is next after the last step, once nothing is needed any more. */
    act: nextAct(view),
    set,
    own: stored.ownSections,
    /** Of these, what can be changed now; of the others on this step, why not. */
    changeable: [...own],
    locks,
    limited: limits !== undefined,
    foreign: foreignSections(view, step, view),
    texts: shownOnly(step, set, sections, texts),
    errors,
    basis: basisOf(versions, own),
    /** With what is locked, for a form that was under way when it was. */
    wholeBasis: basisOf(versions, new Set(stored.ownSections)),
    shownFor: shownFor(set.case),
    lineage,
    enteredByLead: stored.sections
      .filter((row) => row.enteredByLead && sections.has(row.name))
      .map(({ name }) => name),
    files,
    named: Object.fromEntries(
      Object.entries(namedButMissing(view)).filter(([place]) =>
        [...sections].some((section) => place.startsWith(`${section}.`)),
      ),
    ),
    locked,
    missing: missingOf(view, step.id),
    askedBy: askedBy(view.programme),
    few: fewParticipants,
    programmeEnds: endsOnItsDay(view),
    guidance: stepGuidance(step, set),
    notes: registerNotes(view),
    lines: participantLines(view, step.id),
    derived: derivedOffers(view, step),
    offers,
    /** Whether the lead can add a participant now, and which it can take out. */
    canAdd: stored.access === "lead" && participantsLock(stored, "participant.add") === null,
    removable:
      stored.access === "lead" && participantsLock(stored, "participant.remove") === null
        ? view.set.participants.flatMap(({ id, data }) => (data.lead ? [] : [id]))
        : [],
  };
}

export type StepPage = ReturnType<typeof stepPage>;

/** Files that an imported application names and that have not been uploaded, by section and kind. */
function namedButMissing({ set, stored }: CaseView): Record<string, string> {
  const named: Record<string, string> = {};
  const has = (section: string, kind: string) =>
    stored.documents.some((one) => one.section === section && one.kind === kind);
  if (set.agreement.document && !has("agreement", "agreement"))
    named["agreement.agreement"] = set.agreement.document;
  for (const { name, data } of stored.sections) {
    const id = participantId(name);
    const participant = set.participants.find((one) => one.id === id);
    const document = participant?.data.resolution?.document;
    if (document && data && !has(name, "resolution")) named[`${name}.resolution`] = document;
  }
  return named;
}
