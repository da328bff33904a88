import { type Decision, decide } from "./decide";
import type { Stand } from "./standing";

/** A part of an application that somebody who takes part wants to read, as far as reading it hangs on it. */
export type PartToRead = {
  /** The organisation to which it belongs. */
  owner: string | null;
  isLeads: boolean;
  textHeldBack: boolean;
  /** Its approver has cleared it once. */
  released: boolean;
};

/** own: as lead or owner, as it stands · share: the lead shares its text · clearance: what was cleared of it. */
export type ReadingDecision =
  | { allowed: true; by: "own" | "share" | "clearance" }
  | Extract<Decision, { allowed: false }>;

/**
 * Who takes part reads what it joins: the lead's text from the day on which it accepted, unless the lead holds it back,
 * and the part of another once that has cleared it.
 */
export function decideReading(stands: readonly Stand[], part: PartToRead): ReadingDecision {
  const own = decide("part.read", stands, part.owner);
  if (own.allowed) return { allowed: true, by: "own" };
  // Who stands outside is told no more by this than before.
  if (own.reason !== "partNotReleased") return own;
  if (part.isLeads && part.textHeldBack) {
    const held = decide("held-back.read", stands);
    return held.allowed ? { allowed: true, by: "own" } : held;
  }
  if (part.isLeads) return { allowed: true, by: "share" };
  return part.released ? { allowed: true, by: "clearance" } : own;
}
