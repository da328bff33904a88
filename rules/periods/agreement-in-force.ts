import type { Facts } from "../facts/facts";
import { inForceFrom } from "./in-force";

export type InForce = {
  /** YYYY-MM-DD */
  day: string;
  /** Where the day comes from: entered as the first day, or the day after the publication. */
  by: "effectiveOn" | "publishedOn";
  /** JSON pointer to what was entered. */
  field: string;
};

/** Since when the agreement is in force by what was entered: its first day, else the day after its publication. */
export function agreementInForce({ agreement }: Pick<Facts, "agreement">): InForce | null {
  if (agreement?.effectiveOn)
    return { day: agreement.effectiveOn, by: "effectiveOn", field: "/agreement/effectiveOn" };
  const published = agreement?.supervisoryAct?.publishedOn;
  if (!published) return null;
  return {
    day: inForceFrom(published),
    by: "publishedOn",
    field: "/agreement/supervisoryAct/publishedOn",
  };
}
