import ts from "typescript";
import { expect, test } from "vitest";
import { allScripts, nodesOf } from "./sources";

/** The only file that reads the system's clock. */
const CLOCK = "app/clock/clock.server.ts";
/** Where the program begins: there, and nowhere else, the clock is made. */
const BEGINNINGS = ["app/start.server.ts", "app/cli/ikz.ts", "app/cli/demo.ts"];

const isName = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** `new Date()`, `Date()`, `Date.now`, `Temporal.Now`. */
function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isName(node.expression, "Date") && !node.arguments?.length;
  if (ts.isCallExpression(node)) return isName(node.expression, "Date");
  if (!ts.isPropertyAccessExpression(node)) return false;
  const { expression, name } = node;
  return (
    (isName(expression, "Date") && name.text === "now") ||
    (isName(expression, "Temporal") && name.text === "Now")
  );
}

/** `createClock()` without an instant to start from runs on the system's clock. */
const makesClock = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && isName(node.expression, "createClock") && node.arguments.length === 0;

test("one file reads the clock, no test does", () => {
  expect(nodesOf(CLOCK, readsClock).length).toBeGreaterThan(0);
  const others = allScripts.filter((path) => path !== CLOCK);
  expect(others.flatMap((path) => nodesOf(path, readsClock))).toEqual([]);
});

test("a clock that runs is made where the program begins", () => {
  const others = allScripts.filter((path) => !BEGINNINGS.includes(path));
  expect(others.flatMap((path) => nodesOf(path, makesClock))).toEqual([]);
});
