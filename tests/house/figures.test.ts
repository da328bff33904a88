import ts from "typescript";
import { expect, test } from "vitest";
import { nodesOf, roomScripts } from "./sources";

const WORDS = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend";
const UNITS =
  "MB|KB|GB|Sekunden|Minuten|Stunden|Tagen?|Arbeitstagen?|Werktagen?|Links|Zeichen|Treffern?|Einträgen?|Wochen|Monaten?|Jahren?";
/** "20 MB", "sieben Tagen"; of one thing there is no other number to be said. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d])(?!1 Treffer)(?:\\d[\\d.]*|${WORDS})\\s+(?:${UNITS})(?!\\p{L})`,
  "iu",
);

/** What is no constant of ours, and why. */
const OTHERS: Record<string, string> = {
  "app/about/accessibility.tsx": "the period of the Hessian act on accessibility",
  "app/cli/operator/verify.ts": "the length of every SHA-256",
  "app/estimate/estimate.tsx": "how long it takes to read and answer",
  "forms/steps/agreement-supervision.ts":
    "the periods after which an approval counts as given, by KGG and GkG",
};

const isWords = (node: ts.Node): node is ts.LiteralLikeNode | ts.JsxText =>
  ts.isJsxText(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);
const saysFigure = (node: ts.Node): boolean => isWords(node) && FIGURE.test(node.text);

// The law's own figures are data of a version, in rules.
const spoken = roomScripts.filter((path) => /^(app|db|forms)\//.test(path));
const found = new Map(
  spoken.map((path) => [path, nodesOf(path, saysFigure)] as const).filter(([, nodes]) => nodes.length > 0),
);

test.each([
  "höchstens 20 MB",
  "nach sieben Tagen",
  "gilt 15 Minuten",
  "höchstens 20.000 Zeichen",
  "Fünf Links",
])("%s is a figure", (text) => expect(text).toMatch(FIGURE));
test.each(["1 Treffer", "1 Tag", "seit 1 Jahr", "am 2. Tag", "SHA-256"])("%s is none", (text) =>
  expect(text).not.toMatch(FIGURE),
);

test("a number that stands in a sentence comes from its constant", () => {
  const wrong = [...found].filter(([path]) => !(path in OTHERS)).flatMap(([, nodes]) => nodes);
  expect(wrong).toEqual([]);
});

test("what is allowed is still said", () => {
  expect(Object.keys(OTHERS).filter((path) => !found.has(path))).toEqual([]);
});
