import type { Style } from "../fonts/theme";
import type { Line, Piece, Run } from "./line";

/** Width in points of text in a style. */
export type Measure = (text: string, style: Style) => number;

type Part = { run: Run; text: string; width: number };
/** What stays on one line: a word, or several joined without a space. */
type Unit = { parts: Part[]; width: number; space: boolean; newLine: boolean };

// A line may end after a space, after a hyphen, dash or slash between two words (not inside
// "2018-08-15"), and after the underscores of file names.
const OPPORTUNITY = /(?<= )|(?<=\n)|(?<=\p{L}{3}[-–/])(?=\p{L}{3})|(?<=_)(?=[^_])/u;

/**
 * Fills lines of at most `width` points from left to right. A word wider than that (a hash, an address) is
 * cut between signs; nothing is ever left out. A line keeps the space it ends with, so that copied text has it.
 */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let units: Unit[] = [];
  let used = 0;
  const flush = () => {
    if (units.length > 0) lines.push(lineOf(units, measure));
    units = [];
    used = 0;
  };
  for (const word of unitsOf(runs, measure)) {
    if (used + word.width > width && units.length > 0) flush();
    for (const unit of word.width > width ? cut(word, width, measure) : [word]) {
      if (used + unit.width > width && units.length > 0) flush();
      units.push(unit);
      used += unit.width + (unit.space ? spaceWidth(unit, measure) : 0);
      if (unit.newLine) flush();
    }
  }
  flush();
  return lines;
}

function unitsOf(runs: readonly Run[], measure: Measure): Unit[] {
  const units: Unit[] = [];
  let open: Unit | undefined;
  for (const run of runs) {
    const words = run.text.replace(/ +/g, " ").split(OPPORTUNITY);
    for (const [index, word] of words.entries()) {
      const text = word.trimEnd() === "" ? "" : word.replace(/[ \n]$/, "");
      const part = { run, text, width: measure(text, run.style) };
      if (!open) {
        open = { parts: [], width: 0, space: false, newLine: false };
        units.push(open);
      }
      open.parts.push(part);
      open.width += part.width;
      open.space = word.endsWith(" ") || word.endsWith("\n");
      open.newLine = word.endsWith("\n");
      // The last word of a run without a space goes on in the next run.
      if (open.space || index < words.length - 1) open = undefined;
    }
  }
  return units;
}

function cut(unit: Unit, width: number, measure: Measure): Unit[] {
  const pieces: Unit[] = [];
  let current: Unit = { parts: [], width: 0, space: false, newLine: false };
  for (const { run, text } of unit.parts) {
    let part: Part = { run, text: "", width: 0 };
    const close = () => {
      if (part.text !== "") current.parts.push(part);
      part = { run, text: "", width: 0 };
    };
    for (const sign of text) {
      const signWidth = measure(sign, run.style);
      if (current.width + signWidth > width && current.width > 0) {
        close();
        pieces.push(current);
        current = { parts: [], width: 0, space: false, newLine: false };
      }
      part.text += sign;
      part.width += signWidth;
      current.width += signWidth;
    }
    close();
  }
  pieces.push({ ...current, space: unit.space, newLine: unit.newLine });
  return pieces;
}

function spaceWidth(unit: Unit, measure: Measure): number {
  const last = unit.parts.at(-1);
  return last ? measure(" ", last.run.style) : 0;
}

function lineOf(units: readonly Unit[], measure: Measure): Line {
  const pieces: Piece[] = [];
  let x = 0;
  let end = 0;
  let leading = 0;
  for (const unit of units) {
    for (const [index, part] of unit.parts.entries()) {
      const space = unit.space && index === unit.parts.length - 1;
      const text = space ? `${part.text} ` : part.text;
      const width = part.width + (space ? measure(" ", part.run.style) : 0);
      const previous = pieces.at(-1);
      if (previous && previous.element === part.run.element && previous.style === part.run.style) {
        previous.text += text;
        previous.width += width;
      } else if (text !== "") pieces.push({ ...part.run, text, x, width });
      end = x + part.width;
      x += width;
      leading = Math.max(leading, part.run.style.leading);
    }
  }
  return { pieces, width: end, leading, above: 0 };
}
