import type { PartState } from "~/db/access/policy/situation";
import type { ClearanceEvent } from "~/db/schema/clearances";
import type { Tone } from "~/forms/papers/paper/blocks";
import { isLeadName, SECTIONS } from "~/forms/schema/sections";

export const CLEARANCE_STATES: Record<PartState, { tone: Tone; word: string }> = {
  open: { tone: "neutral", word: "nicht freigegeben" },
  requested: { tone: "warning", word: "liegt zur Freigabe" },
  cleared: { tone: "success", word: "freigegeben" },
  returned: { tone: "danger", word: "zurückgegeben" },
  lifted: { tone: "warning", word: "seit der Freigabe geändert" },
};

/** What else a part holds beside its sections. */
const BESIDE: Record<string, string> = { documents: "die Unterlagen", lead: "die Federführung" };

/** What changed, in words: a section, the files, or a participant. */
function changedWords(changed: string | null): string {
  const name = changed ?? "";
  return BESIDE[name] ?? SECTIONS[isLeadName(name) ? name : "participant"].words.changed;
}

type Line = {
  event: ClearanceEvent;
  at: string;
  by: string;
  alone: boolean;
  changed: string | null;
};

/** One line of the log as a sentence; `at` as it is to be read. */
export function clearanceSentence({ event, at, by, alone, changed }: Line): string {
  switch (event) {
    case "requested":
      return `${by} hat den Teil am ${at} zur Freigabe gegeben.`;
    case "withdrawn":
      return `${by} hat den Teil am ${at} zurückgenommen.`;
    case "cleared":
      return alone
        ? `${by} hat den Teil am ${at} freigegeben, ohne zweite Person.`
        : `${by} hat den Teil am ${at} freigegeben.`;
    case "returned":
      return `${by} hat den Teil am ${at} zurückgegeben.`;
    case "lifted":
      return `Seit der Freigabe geändert: ${changedWords(changed)}, am ${at} durch ${by}.`;
  }
}
