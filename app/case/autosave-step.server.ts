import { loadApplication } from "~/db/load-application";
import { notePresence } from "~/db/presence";
import { saveSections } from "~/db/sections";
import { textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { isWithin } from "~/forms/versions/leaves";
import type { CaseVisit } from "../access/guard.server";
import { askedFields } from "./asked-fields";
import type { SaveAnswer } from "./autosave/save-answer";
import { caseHead } from "./case-head.server";
import { type CaseView, caseView } from "./case-view.server";
import { readBasis } from "./form-basis";
import { formDifferences, type PlaceKey } from "./form-differences.server";
import { joinSection } from "./join-section.server";
import { lastChanges } from "./last-change.server";
import { lostParts } from "./lost-parts.server";
import { readSentStep } from "./read-sent-step.server";
import { mustBeSamePerson } from "./same-person.server";
import { readOrigin } from "./save-origin";
import { stepHints } from "./step-hints.server";
import type { CaseStep } from "./step-page.server";

async function viewAfter({ db, actor, stored, today }: CaseVisit): Promise<CaseView> {
  const after = await loadApplication(db, actor, stored.application.id);
  if (!after) throw new Response(null, { status: 404 });
  return caseView(after, today);
}

/**
 * Saves what is being typed into a step: what does not contradict others is stored, whatever becomes of the
 * rest. The answer says how the form differs from what is stored now, and why.
 */
export async function autosaveStep(
  visit: CaseVisit,
  view: CaseView,
  { step }: CaseStep,
  form: FormData,
): Promise<SaveAnswer> {
  mustBeSamePerson(visit, form);
  const { db, actor, stored, now } = visit;
  const { id: applicationId } = stored.application;
  const own = new Set(stored.ownSections);
  const sections = new Set(Object.keys(readBasis(form)).filter((section) => own.has(section)));
  const texts = textsOfSections(textsOfFormData(form), sections);
  const sent = await readSentStep(visit, view, step, { form, texts, sections }, { keepPositions: true });
  const lost = await lostParts(visit, view, step, form);
  const saved = await saveSections(db, actor, {
    applicationId,
    changes: sent.changes,
    join: joinSection,
    partly: true,
    origin: readOrigin(form).mark,
    now,
  });
  await notePresence(db, actor, { applicationId, step: step.id, now });

  const after = await viewAfter(visit);
  const asked = askedFields(step, after.set, sections, [texts]);
  const open = (saved.ok ? [] : saved.conflicts).flatMap(({ section, open: places }) =>
    places.map((place): PlaceKey => ({ section, place })),
  );
  const isOpen = ({ section, place }: PlaceKey) =>
    open.some((one) => one.section === section && isWithin(place, one.place));
  const differences = formDifferences(after, sent);
  const updates = differences.updates.filter((one) => !isOpen(one));
  const reshaped = differences.reshaped.filter((one) => !isOpen(one));
  const changeOf = await lastChanges(visit, sent.basis, [...open, ...updates, ...reshaped]);
  return {
    now,
    saved: caseHead(after, now).saved,
    moved: Object.entries(saved.versions).some(([name, version]) => view.versions[name] !== version),
    versions: Object.fromEntries([...sections].map((name) => [name, after.versions[name] ?? 0])),
    hints: stepHints(after, step.id, now),
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
    lost,
    self: actor.name,
  };
}
