import type { Block, Paper } from "~/forms/papers/paper/blocks";
import type { DraftApplication } from "~/forms/schema/application";
import { taskAreaLabel } from "~/rules/facts/task-areas";
import { joinWords } from "~/rules/german/words";

/** Nobody must take these for the real thing: every paper says so in its title and on its first page. */
const MARK: Block = {
  kind: "notice",
  tone: "info",
  title: "Muster",
  text: "Dieses Blatt wurde für die Vorführung von IKZ-Antrag hergestellt. Es ist kein amtliches Schriftstück; die Angaben sind Beispiele.",
};

export type SamplePaper = { title: string; author: string; date: string; blocks: Block[] };

export function samplePaper({ title, author, date, blocks }: SamplePaper): Paper {
  const first: Block = { kind: "heading", level: 1, text: title };
  const head = { title: `Muster: ${title}`, subject: title, author, date, draft: false };
  return { ...head, blocks: [first, MARK, ...blocks] };
}

export const sampleParagraph = (text: string): Block => ({ kind: "paragraph", text });
export const sampleHeading = (text: string): Block => ({ kind: "heading", level: 2, text });

export function areasOf({ project }: DraftApplication): string {
  return joinWords((project.taskAreas ?? []).map(taskAreaLabel));
}

export function titleOf({ title }: DraftApplication): string {
  return title ?? "Antrag ohne Bezeichnung";
}
