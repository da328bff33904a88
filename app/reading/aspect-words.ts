import type { Aspect, ComparisonVerdict } from "~/forms/comparison/comparison";
import type { Tone } from "~/forms/papers/paper/blocks";

export const ASPECT_LABELS: Record<Aspect, string> = {
  participants: "Beteiligte",
  task: "Aufgabe",
  years: "Mindestdauer",
  body: "Gremium",
  date: "Beschlossen am",
  ratifiedOn: "Nachträglich genehmigt am",
  agendaItem: "Tagesordnungspunkt",
  votes: "Stimmen",
};

export const SEEN_WORDS: Record<ComparisonVerdict, { tone: Tone; word: string }> = {
  found: { tone: "success", word: "gefunden" },
  differs: { tone: "warning", word: "weicht ab" },
  "not-found": { tone: "neutral", word: "nicht gefunden" },
};
