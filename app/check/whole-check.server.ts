import { type CaseView, caseView } from "~/app/case/case-view.server";
import { leftOutWords, type ReadableCase } from "~/app/case/readable-case.server";
import { type CheckPage, checkPage } from "./check-page.server";

/** `whole`: to a partner, how far what is shown goes beyond its own part; `draft`: whether it may read the draft. */
export type WholeCheck = CheckPage & { whole: string | null; draft: boolean };

/**
 * The check of the whole draft for a partner, made of nothing but what it may read: every finding, with ways to the
 * fields of its own part alone. While the lead holds its text back, the findings of the own part, as on its steps.
 */
export function wholeCheck(page: CheckPage, readable: ReadableCase, today: string): WholeCheck {
  const whole = leftOutWords(readable);
  if (page.access === "lead") return { ...page, whole: null, draft: true };
  if (readable.heldBack) return { ...page, whole, draft: false };
  const own = new Set(readable.stored.ownSections);
  const view = caseView(readable.stored, today);
  const seen: CaseView = {
    ...view,
    tasks: view.findings.map(({ finding, places }) => ({
      finding,
      places: places.filter(({ section }) => own.has(section)),
    })),
  };
  const { groups, amount } = checkPage(seen);
  const complete = readable.leftOut.length === 0;
  return {
    ...page,
    groups,
    amount: complete ? { ...amount, derivation: view.report.amount.derivation } : page.amount,
    whole: whole ?? "Was hier steht, gilt für den ganzen Antrag.",
    draft: true,
  };
}
