import { existsSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { below, nodesOf, roomScripts, textOf } from "./sources";

const KERN = "node_modules/@kern-ux/native/dist/kern.min.css";
const sheets = below("app/styles").files.filter((path) => path.endsWith(".css"));
const views = roomScripts.filter((path) => path.startsWith("app/"));

/** Classes that a sheet has rules for. */
function classesOf(css: string): string[] {
  const selectors = css.replace(/\/\*.*?\*\//gs, "").match(/[^{};]+(?=\{)/g) ?? [];
  return selectors.flatMap((selector) =>
    [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].flatMap(([, name]) => name ?? []),
  );
}

/** Words in the texts of a script, and beginnings of words that a value completes: `icon-tone-${tone}`. */
function wordsOf(path: string): { whole: string[]; begun: string[] } {
  const whole: string[] = [];
  const begun: string[] = [];
  nodesOf(path, (node) => {
    if (ts.isStringLiteralLike(node)) whole.push(...node.text.split(/\s+/));
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const words = node.text.split(/\s+/);
      const last = words.pop();
      whole.push(...words);
      if (last !== undefined) (ts.isTemplateTail(node) ? whole : begun).push(last);
    }
    return false;
  });
  return { whole, begun };
}

const spoken = views.map(wordsOf);
const whole = new Set(spoken.flatMap((words) => words.whole));
const begun = spoken.flatMap((words) => words.begun).filter((word) => word.endsWith("-"));
const isSpoken = (name: string): boolean => whole.has(name) || begun.some((word) => name.startsWith(word));

/** Classes written down in full at an element. */
function worn(path: string): string[] {
  const found: string[] = [];
  nodesOf(path, (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === "className" && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) found.push(...node.initializer.text.split(/\s+/));
    }
    return false;
  });
  return found.filter((name) => name !== "");
}

describe("the rules of a sheet are for classes that a page has", () => {
  test.each(sheets)("%s", (path) => {
    expect([...new Set(classesOf(textOf(path)))].filter((name) => !isSpoken(name))).toEqual([]);
  });
});

test("a class of a page has a rule of ours or of KERN", () => {
  expect(existsSync(KERN)).toBe(true);
  const ruled = new Set([...sheets, KERN].flatMap((path) => classesOf(textOf(path))));
  const found = views.flatMap((path) => worn(path).map((name) => ({ path, name })));
  expect(found.filter(({ name }) => !ruled.has(name))).toEqual([]);
});

test("every sheet is linked, from one place", () => {
  const imported = sheets.flatMap((path) =>
    [...textOf(path).matchAll(/@import "\.\/([\w-]+\.css)"/g)].map(([, name]) => `app/styles/${name}`),
  );
  const linked = /from "\.\/([\w-]+\.css)\?url"/g;
  const frame = [...textOf("app/styles/style-sheets.ts").matchAll(linked)].map(
    ([, name]) => `app/styles/${name}`,
  );
  expect([...imported, ...frame].sort()).toEqual([...sheets].sort());
});
