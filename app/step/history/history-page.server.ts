import { z } from "zod";
import type { CaseVisit } from "~/app/access/guard.server";
import { historyPath, stepPath } from "~/app/addresses/case";
import { caseHead } from "~/app/case/case-head.server";
import { ownSections } from "~/app/case/case-steps.server";
import { type CaseView, caseView } from "~/app/case/case-view.server";
import { visibleSet } from "~/app/case/visible-set.server";
import { dayOf } from "~/app/clock/clock.server";
import { clockWords } from "~/app/clock/clock-words";
import { findCaseStep } from "~/app/step/page/step-page.server";
import { fileEvents } from "~/db/documents/file-events";
import { historyOf } from "~/db/sections/revisions";
import { type HistoryLine, stepHistory } from "~/forms/asked/step-history";
import { expandStep } from "~/forms/fields/expand-step";
import { formatDate } from "~/rules/german/date";
import { fileLines, type ShownLine } from "./file-lines";

const PER_PAGE = 30;

/** What the address may ask for; anything else is as if it did not ask. */
const wish = z.object({
  feld: z.string().max(300).catch(""),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
  einzeln: z.enum(["ja"]).optional().catch(undefined),
});

/** Files beside the fields of the same moment; each list is in its own order already. */
const newestFirst = (files: readonly ShownLine[], fields: readonly HistoryLine[]): ShownLine[] =>
  [...[...files].reverse(), ...fields].sort((one, other) =>
    one.at === other.at ? 0 : one.at < other.at ? 1 : -1,
  );

/** The history of a step: the lead sees all of it, a partner that of its own part. */
export async function historyPage(visit: CaseVisit) {
  const { db, actor, stored, params, request, today, now } = visit;
  const view: CaseView = caseView(stored, today);
  const { step } = findCaseStep(view, params.step);
  const asked = wish.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { id: applicationId } = stored.application;
  const set = visibleSet(view);
  const sections = [...new Set(expandStep(step, set, ownSections(view)).map(({ section }) => section))];
  const revisions = await historyOf(db, actor, { applicationId, sections });
  const files = fileLines(step, set, await fileEvents(db, actor, { applicationId, sections }));
  const all = newestFirst(files, stepHistory(step, set, revisions, { each: asked.einzeln === "ja" }));
  const fields = [...new Map(all.map(({ name, label }) => [name, label]))].sort(([, one], [, other]) =>
    one.localeCompare(other, "de", { numeric: true }),
  );
  const wanted = asked.feld === "" ? all : all.filter(({ name }) => name === asked.feld);
  const pages = Math.max(1, Math.ceil(wanted.length / PER_PAGE));
  const page = Math.min(asked.seite, pages);
  return {
    head: caseHead(view, now),
    id: applicationId,
    title: step.title,
    address: stepPath(applicationId, step.id),
    historyAddress: historyPath(applicationId, step.id),
    fields: fields.map(([value, label]) => ({ value, label })),
    field: asked.feld,
    each: asked.einzeln === "ja",
    count: wanted.length,
    page,
    pages,
    lines: wanted.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ at, ...line }) => ({
      ...line,
      at,
      day: formatDate(dayOf(at)),
      time: clockWords(at, at),
    })),
  };
}

export type HistoryPage = Awaited<ReturnType<typeof historyPage>>;
