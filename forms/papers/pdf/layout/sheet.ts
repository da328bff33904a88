import { keepTogether } from "~/rules/german/typography";
import { printable } from "../fonts/printable";
import { breakLines, type Measure } from "./break-lines";
import type { Line, Run } from "./line";
import type { PageCanvas } from "./page-canvas";
import { StructureElement } from "./structure";

export type Bookmark = { title: string; level: number; canvas: PageCanvas; top: number };

/** What the block builders share while a paper is laid out. */
export class Sheet {
  readonly document = new StructureElement("Document");
  readonly bookmarks: Bookmark[] = [];
  /** Signs the fonts lack, as they were entered. */
  readonly replaced = new Set<string>();
  /** Level of the last heading's tag: tags may not skip a level (ISO 14289-1, 7.4.2). */
  headingLevel = 0;

  constructor(readonly measure: Measure) {}

  lines(runs: readonly Run[], width: number): Line[] {
    const shown = runs.map((run) => ({ ...run, text: this.printable(run.text) }));
    return breakLines(shown, width, this.measure);
  }

  printable(text: string): string {
    return printable(keepTogether(text), this.replaced);
  }
}
