import type { CaseVisit } from "~/app/access/guard.server";
import { caseHead } from "~/app/case/case-head.server";
import { type CaseView, caseView } from "~/app/case/case-view.server";
import { readBasis } from "~/app/step/form/form-basis";
import { readOrigin } from "~/app/step/form/save-origin";
import { stepHints } from "~/app/step/page/step-hints.server";
import type { CaseStep } from "~/app/step/page/step-page.server";
import { formDifferences, type PlaceKey } from "~/app/step/save/form-differences.server";
import { lastChanges } from "~/app/step/save/last-change.server";
import { lostParts } from "~/app/step/save/lost-parts.server";
import { readSentStep } from "~/app/step/save/read-sent-step.server";
import { mustBeSamePerson } from "~/app/step/save/same-person.server";
import { loadApplication } from "~/db/applications/load-application";
import { notePresence } from "~/db/sections/presence";
import { saveSections } from "~/db/sections/sections";
import { askedFields } from "~/forms/asked/asked-fields";
import { textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { joinSection } from "~/forms/versions/join-section";
import { isWithin } from "~/forms/versions/leaves";
import type { SaveAnswer } from "./save-answer";

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
