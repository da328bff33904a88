import type { PartState } from "~/db/access/policy/situation";
import type { ProceedingState } from "~/db/schema/proceeding-states";
import type { Tone } from "~/forms/papers/paper/blocks";

/** What a state is called in lists and heads. */
export const STATE_WORDS: Record<ProceedingState, { word: string; tone: Tone }> = {
  supervision: { word: "auf dem Dienstweg", tone: "info" },
  received: { word: "eingegangen", tone: "warning" },
  "in-progress": { word: "in Bearbeitung", tone: "info" },
  correction: { word: "Nachforderung offen", tone: "warning" },
  returned: { word: "zurückgegeben", tone: "neutral" },
  decided: { word: "entschieden", tone: "success" },
  withdrawn: { word: "zurückgenommen", tone: "neutral" },
};

const HANDED_IN = "Ihr Antrag ist eingereicht";

/** What the lead's page after handing in is called, whenever it is opened. */
export const STATE_TITLES: Record<ProceedingState, string> = {
  supervision: HANDED_IN,
  received: HANDED_IN,
  "in-progress": HANDED_IN,
  correction: "Zu Ihrem Antrag wird etwas nachgefordert",
  returned: "Ihr Antrag ist zurückgegeben",
  decided: "Über Ihren Antrag ist entschieden",
  withdrawn: "Ihr Antrag ist zurückgenommen",
};

/** What is to be done next with a draft, by how far the own part is with its approver; null where it is others' turn. */
export const DRAFT_TASKS: Record<PartState, { lead: string | null; partner: string | null }> = {
  open: { lead: "Weiter ausfüllen", partner: "Teil fertigstellen" },
  requested: { lead: null, partner: null },
  cleared: { lead: "Einreichen", partner: null },
  returned: { lead: "Teil überarbeiten", partner: "Teil überarbeiten" },
  lifted: { lead: "Weiter ausfüllen", partner: "Teil fertigstellen" },
};

/** What a decided case is called where the decision is known. */
export const GRANTED = { word: "bewilligt", tone: "success" } as const;
export const REFUSED = { word: "abgelehnt", tone: "danger" } as const;

export const REASON_WORDS = {
  incorrect: "unrichtig",
  incomplete: "unvollständig",
  outdated: "veraltet",
} as const;

export const DECISION_WORDS = { grant: "Bewilligung", refusal: "Ablehnung" } as const;
