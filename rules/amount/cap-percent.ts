import type { Facts } from "../facts/facts";
import { findLead } from "../facts/participants";
import type { Programme } from "../programmes/programme";

/**
 * The share of the eligible expenditure that this application can get at most, in percent: the version's own, or
 * what it gives where the lead is financially weak (NRW 2019). Undefined where no share limits the amount.
 */
export function capPercent(
  { cap }: Pick<Programme, "cap">,
  facts: Pick<Facts, "participants">,
): number | undefined {
  if (cap?.weakLeadPercent !== undefined && findLead(facts)?.financiallyWeak) return cap.weakLeadPercent;
  return cap?.percent;
}
