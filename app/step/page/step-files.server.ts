import { caseComparisons } from "~/app/case/case-comparisons.server";
import { caseDoubts } from "~/app/case/case-doubts.server";
import { ownSections } from "~/app/case/case-steps.server";
import type { CaseView } from "~/app/case/case-view.server";
import { visibleSet } from "~/app/case/visible-set.server";
import { clockWords } from "~/app/clock/clock-words";
import { readOffers } from "~/app/step/offers/step-offers.server";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { loadReadings } from "~/db/readings/load-readings";
import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";

type Reader = { db: Database; actor: Actor; now: string };

/** The files that a step shows: those that count, those that counted once, and what was read in the resolutions. */
export async function stepFiles({ db, actor, now }: Reader, view: CaseView, step: Step) {
  const { documents, earlier, application } = view.stored;
  const shown = new Set(expandStep(step, visibleSet(view), ownSections(view)).map(({ section }) => section));
  const reads = step.groups.some(({ uploads }) => uploads?.some(({ kind }) => kind === "resolution"));
  const readings = reads ? await loadReadings(db, actor, application.id) : [];
  return {
    documents: documents
      .filter(({ section }) => shown.has(section))
      .map(({ id, section, kind, copyKind, name, pages, size, note, addedAt }) => ({
        id,
        section,
        kind,
        copyKind,
        name,
        pages,
        size,
        note,
        /** "13:53", or with its day. */
        added: clockWords(addedAt, now),
      })),
    earlier: earlier
      .filter(({ section }) => shown.has(section))
      .map(({ until, addedAt, ...file }) => ({ ...file, until: clockWords(until, now) })),
    comparisons: reads ? caseComparisons(view, readings) : [],
    read: readOffers(view, step, readings),
    doubts: reads ? await caseDoubts({ db, actor }, view, readings) : [],
  };
}

export type StepFiles = Awaited<ReturnType<typeof stepFiles>>;
