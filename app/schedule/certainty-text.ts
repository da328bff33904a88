import type { Tone } from "~/forms/papers/paper/blocks";
import type { DayCertainty } from "~/rules/schedule/milestone";

/** How a day is known, as the page, the picture and the calendar say it. */
export const CERTAINTY_TEXT: Record<DayCertainty, string> = {
  entered: "eingetragen",
  planned: "geplant",
  computed: "berechnet",
  programme: "laut Programm",
  open: "offen",
};

/** The colour repeats the word. */
export const CERTAINTY_TONES: Record<DayCertainty, Tone> = {
  entered: "success",
  planned: "info",
  computed: "neutral",
  programme: "neutral",
  open: "warning",
};
