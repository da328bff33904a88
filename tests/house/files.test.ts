import { basename } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { allScripts, below, linesOf, nodesOf, ROOMS, roomScripts, textOf } from "./sources";

const LONGEST = 250;
/** A test may be longer: its tables are read from top to bottom. */
const LONGEST_TEST = 300;
/** Half of the files have at most so many lines. */
const MEDIAN = 50;
const LONG_FUNCTION = 40;
/** So many are longer today; the number only ever goes down. */
const LONG_FUNCTIONS = 59;
const lines = (path: string): number => textOf(path).split("\n").length - 1;

test("no file is longer than two hundred and fifty lines", () => {
  const generated = "db/migrations/0000_tables.sql";
  const written = [...allScripts, ...ROOMS.flatMap((room) => below(room).files)].filter(
    (path) => /\.(tsx?|js|css|sql)$/.test(path) && path !== generated,
  );
  const longest = (path: string): number => (path.startsWith("tests/") ? LONGEST_TEST : LONGEST);
  expect(written.filter((path) => lines(path) > longest(path))).toEqual([]);
});

test("half of the files are short", () => {
  const lengths = roomScripts.map(lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});

test("few functions are long, and never more of them than before", () => {
  const isLong = (node: ts.Node): boolean => ts.isFunctionLike(node) && linesOf(node) > LONG_FUNCTION;
  const long = roomScripts.flatMap((path) => nodesOf(path, isLong));
  expect(long.length, long.join("\n")).toBeLessThanOrEqual(LONG_FUNCTIONS);
});

test("no file is named after nothing", () => {
  const vague = /^(utils?|helpers?|common|misc|stuff|lib|shared)\b/;
  expect(allScripts.filter((path) => vague.test(basename(path)))).toEqual([]);
  expect(ROOMS.flatMap((room) => below(room).folders).filter((path) => vague.test(basename(path)))).toEqual(
    [],
  );
});

test("no any, no promise that something is there", () => {
  const found = allScripts.flatMap((path) =>
    nodesOf(path, (node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)),
  );
  expect(found).toEqual([]);
});

test("no complaint of the compiler is silenced, nothing is left for later", () => {
  const marks = /@ts-(ignore|nocheck|expect-error)|\b(TO-?DO|FIX-?ME|HA-?CK)\b/;
  const found = allScripts.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, at) => (marks.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test("no snapshot stands in for an expectation", () => {
  const found = allScripts.flatMap((path) =>
    nodesOf(
      path,
      (node) => ts.isPropertyAccessExpression(node) && /^toMatch(File|Inline)?Snapshot$/.test(node.name.text),
    ),
  );
  expect(found).toEqual([]);
});
