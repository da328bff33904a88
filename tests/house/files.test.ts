import { basename } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { allScripts, below, nodesOf, ROOMS, roomScripts, textOf } from "./sources";

const LONGEST = 300;
const lines = (path: string): number => textOf(path).split("\n").length - 1;

test("no file is longer than three hundred lines", () => {
  const generated = "db/migrations/0000_tables.sql";
  const written = [...allScripts, ...ROOMS.flatMap((room) => below(room).files)].filter(
    (path) => /\.(tsx?|js|css|sql)$/.test(path) && path !== generated,
  );
  expect(written.filter((path) => lines(path) > LONGEST)).toEqual([]);
});

test("half of the files have sixty lines or fewer", () => {
  const lengths = roomScripts.map(lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
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
