import ts from "typescript";
import { describe, expect, test } from "vitest";
import { allScripts, textOf } from "./sources";

/** Only a file with such a line is worth the compiler's reading: signs on both sides of what looks like a comment. */
const SUSPECT = /\S.*\/\*|\*\/.*\S/;

/** Comments in `/* … *\/` that share a line with something of the program, so that nobody knows whose they are. */
function betweenWords(path: string, text: string): string[] {
  if (!SUSPECT.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, number>();
  const visit = (node: ts.Node): void => {
    // Inside the text of a page, signs are signs.
    if (ts.isJsxText(node)) return;
    for (const at of [node.pos, node.end])
      for (const ranges of [ts.getLeadingCommentRanges(text, at), ts.getTrailingCommentRanges(text, at)])
        for (const { kind, pos, end } of ranges ?? [])
          if (kind === ts.SyntaxKind.MultiLineCommentTrivia) comments.set(pos, end);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...comments].flatMap(([start, end]) => {
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim();
    const after = text.slice(end).split("\n")[0]?.trim() ?? "";
    // In JSX a comment has a brace on either side.
    if (before + after === "" || before + after === "{}") return [];
    const { line } = source.getLineAndCharacterOfPosition(start);
    return [`${path}:${line + 1} ${text.slice(start, end)}`];
  });
}

describe("a comment that has no line of its own is found", () => {
  test.each([
    ["glued behind the member above", "type A = {\n  a: string /** about b */;\n  b: string;\n};"],
    ["between two members of a line", "type A = { a: string /** about b */; b: string };"],
    ["before the first member of a line", "type A = { a: { /** about b */ b: string } };"],
    ["before a member that begins its line", "type A = {\n  /** about a */ a: string;\n};"],
    ["behind an argument", "run(1 /* about 2 */, 2);"],
  ])("%s", (_, text) => expect(betweenWords("a.ts", text)).toHaveLength(1));

  test.each([
    ["above its member", "type A = {\n  /** about a */\n  a: string;\n};"],
    ["over several lines", "/**\n * about a\n */\nconst a = 1;"],
    ["in JSX", "const a = (\n  <p>\n    {/* about what follows */}\n    text\n  </p>\n);"],
    ["a pattern in a text", 'const a = ["tests/**/*.ts"];'],
  ])("not: %s", (_, text) => expect(betweenWords("a.tsx", text)).toEqual([]));
});

test("every comment stands above what it speaks of", () => {
  expect(allScripts.flatMap((path) => betweenWords(path, textOf(path)))).toEqual([]);
});
