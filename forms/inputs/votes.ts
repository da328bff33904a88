import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, readOne, understood } from "./input-kind";
import { readWhole, wholeKind } from "./whole";

/** How minutes say that nobody voted against or abstained. */
const NOBODY = /^(?:[-–—]+|\.\/\.|keine?r?|einstimmig)$/i;

/** Votes against, or abstentions. */
export const votesKind = inputKind<number>({
  ...wholeKind,
  read: readOne(cleanLine, (text) => (NOBODY.test(text) ? understood(0) : readWhole(text))),
});
