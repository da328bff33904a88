import type { CaseVisit } from "~/app/access/guard.server";
import { caseHead } from "~/app/case/case-head.server";
import { type CaseView, caseView } from "~/app/case/case-view.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { stepHints } from "~/app/step/page/step-hints.server";
import { lastChanges } from "~/app/step/save/last-change.server";
import type { SentStep } from "~/app/step/save/read-sent-step.server";
import { storeSentStep } from "~/app/step/save/store-sent-step.server";
import { askedSections } from "~/db/proceedings/asked-sections";
import type { CaseActs } from "~/db/proceedings/case-acts";
import type { SectionsAfter } from "~/db/sections/save-and-read";
import type { SectionConflict } from "~/db/sections/sections";
import { askedFields } from "~/forms/asked/asked-fields";
import type { Step } from "~/forms/fields/field";
import { formDifferences, type PlaceKey } from "~/forms/saving/form-differences";
import { isWithin } from "~/forms/versions/leaves";
import type { SaveAnswer } from "./save-answer";

/** What is asked for again as it is after the save, which may have answered it. */
async function actsNow({ db, stored: { acts, application } }: CaseVisit): Promise<CaseActs | null> {
  if (!acts || acts.asked.length === 0) return acts;
  const asked = await askedSections(db.reader, [application.id]);
  return { ...acts, asked: asked.get(application.id) ?? [] };
}

/** The case as it stands after the save: checked once, and not loaded again. */
async function viewAfter(visit: CaseVisit, { sections, updatedAt }: SectionsAfter): Promise<CaseView> {
  const { stored, today } = visit;
  const application = { ...stored.application, updatedAt };
  return caseView({ ...stored, sections, application, acts: await actsNow(visit) }, today);
}

const openPlaces = (conflicts: readonly SectionConflict[]): PlaceKey[] =>
  conflicts.flatMap(({ section, open }) => open.map((place) => ({ section, place })));

/**
 * Saves what is being typed into a step: what does not contradict others is stored, whatever becomes of the
 * rest. The answer says how the form differs from what is stored now, and why.
 */
export async function autosaveStep(
  visit: CaseVisit,
  known: StoredCase,
  step: Step,
  sent: SentStep,
): Promise<SaveAnswer> {
  const { actor, stored, now } = visit;
  const { plan, saved } = await storeSentStep(visit, known, { step, sent }, { typing: true });
  const after = await viewAfter(visit, saved.after);
  const head = caseHead(after, now);
  const sections = Object.keys(sent.basis).filter((section) => stored.ownSections.includes(section));
  const asked = askedFields(step, after.set, new Set(sections), [plan.texts]);
  const open = openPlaces(saved.ok ? [] : saved.conflicts);
  const isOpen = ({ section, place }: PlaceKey) =>
    open.some((one) => one.section === section && isWithin(place, one.place));
  const differences = formDifferences(step, plan.changes, {
    sections: after.stored.sections,
    set: after.set,
    unparsed: after.unparsed,
  });
  const updates = differences.updates.filter((one) => !isOpen(one));
  const reshaped = differences.reshaped.filter((one) => !isOpen(one));
  const changeOf = await lastChanges(visit, sent.basis, [...open, ...updates, ...reshaped]);
  return {
    now,
    saved: head.saved,
    moved: Object.entries(saved.versions).some(([name, version]) => known.versions[name] !== version),
    versions: Object.fromEntries(sections.map((name) => [name, after.versions[name] ?? 0])),
    hints: stepHints(after, step.id, head),
    updates: updates.map((one) => ({ ...one, change: changeOf(one) })),
    reshaped: reshaped.map((one) => ({ ...one, change: changeOf(one) })),
    open: open.map((one) => {
      const field = asked.find(({ section, place }) => section === one.section && isWithin(place, one.place));
      return {
        ...one,
        name: field?.name ?? "",
        label: field?.placeLabel ?? "Angaben",
        change: changeOf(one),
      };
    }),
    lost: plan.lost,
    self: actor.name,
  };
}
