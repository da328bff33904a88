import { STATE_LABELS } from "~/forms/labels";
import { chooseProgramme, endNotice } from "~/rules";
import { state } from "~/rules/facts/choice-schemas";
import { formatDate } from "~/rules/german/date";

/** What the first page says about programmes that run out, for each state the version chosen today. */
export function landingNotices(today: string) {
  return {
    on: formatDate(today),
    notices: state.options.flatMap((one) => {
      const notice = endNotice(chooseProgramme({ state: one }, { on: today }), today);
      return notice ? [{ label: STATE_LABELS[one], ...notice }] : [];
    }),
  };
}
