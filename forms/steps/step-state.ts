import { applies } from "../fields/applies";
import type { Step } from "../fields/field";
import { hintsWords, neededWords } from "./need-words";
import { type AskedOf, type Needs, neededCount, stepNeeds } from "./needs";

export type StepState = {
  tone: "danger" | "warning" | "success" | "neutral";
  words: string;
  /** False where nothing needs to be entered: the step is voluntary, or has no place in this case. */
  asked: boolean;
  /** How many things are still needed; the same number stands wherever this step is spoken of. */
  needed: number;
};

function stateOf(needs: Needs): Pick<StepState, "tone" | "words"> {
  const { begun, filled, unread, notMet } = needs;
  const needed = neededWords(needs);
  const hints = hintsWords(needs);
  if (!begun && unread.length === 0) {
    // Filled in by the program alone: nothing is missing, and somebody should look at it.
    const without = filled ? "vorausgefüllt" : "freiwillig";
    return { tone: "neutral", words: (needed ?? hints) ? "noch nicht begonnen" : without };
  }
  if (needed !== null)
    return { tone: unread.length + notMet.length > 0 ? "danger" : "neutral", words: needed };
  return hints === null ? { tone: "success", words: "vollständig" } : { tone: "warning", words: hints };
}

/** What the list of steps says of one. What an authority asked for stands above it, and is not known here. */
export function stepState(step: Step, known: AskedOf): StepState {
  if (!applies(step.only, known.set.case))
    return { tone: "neutral", words: step.notNeeded ?? "nicht nötig", asked: false, needed: 0 };
  const needs = stepNeeds(step, known);
  const state = stateOf(needs);
  return { ...state, asked: state.words !== "freiwillig", needed: neededCount(needs) };
}
