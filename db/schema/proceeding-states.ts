/**
 * Where a submitted application is. supervision: at a station of the Dienstweg · received: with the authority,
 * nobody has taken it on · in-progress: an officer works on it · correction: single sections are asked for ·
 * returned: given back to the lead as a whole · decided · withdrawn.
 */
export const PROCEEDING_STATES = [
  "supervision",
  "received",
  "in-progress",
  "correction",
  "returned",
  "decided",
  "withdrawn",
] as const;
export type ProceedingState = (typeof PROCEEDING_STATES)[number];

export const CORRECTION_REASONS = ["incorrect", "incomplete", "outdated"] as const;
