import type { CaseView } from "~/app/case/case-view.server";
import { inhabitantsIn } from "~/forms/register/look-up";
import { check, compareReports, type Programme, surelyInForce } from "~/rules";

/** Two versions of a programme, the one that is to be compared and the one it is compared with. */
type Versions = { before: Programme; after: Programme };

/**
 * What one version changes for an application against another. Each is looked at on the day nearest to today on which
 * it surely holds, so that what differs are their terms and not the day.
 */
export function versionChange(
  { application, register }: Pick<CaseView, "application" | "register">,
  { before, after }: Versions,
  today: string,
) {
  const inhabitants = inhabitantsIn(register);
  const under = (programme: Programme, on: string) =>
    check(application, { on, programme: programme.id, inhabitants });
  const last = surelyInForce(before).to;
  const first = surelyInForce(after).from;
  const old = under(before, today < last ? today : last);
  const next = under(after, today > first ? today : first);
  return { before: old, after: next, ...compareReports(old, next) };
}
