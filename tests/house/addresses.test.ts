import ts from "typescript";
import { expect, test } from "vitest";
import routes from "~/app/routes";
import { nodesOf, roomScripts } from "./sources";

/** The fixed words of our addresses: "antraege", "schritt", "antrag.pdf". */
const WORDS = new Set(
  (await routes).flatMap(({ path = "" }) => path.split("/").filter((word) => /^[.a-z]/.test(word))),
);
const beginsWithOurs = (text: string): boolean => WORDS.has(/^\/([\w.-]+)/.exec(text)?.[1] ?? "");

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
/** `href="/"`: on its own a stroke is also what paths are split at. */
const isHome = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node) && node.initializer !== undefined && /^"\/[^"]*"$/.test(node.initializer.getText());

/** Also in the middle of a text, as after the origin in a mail. */
const writesAddress = (node: ts.Node): boolean =>
  isHome(node) ||
  (isText(node) && node.text.split("\n").some(beginsWithOurs)) ||
  (ts.isRegularExpressionLiteral(node) && beginsWithOurs(node.text.replace(/^\/\^?\\/, "")));

const places = roomScripts.filter((path) => path !== "app/routes.ts" && !path.startsWith("app/addresses/"));

test("the words of addresses are those of the routes", () => {
  expect(WORDS).toContain("antraege");
  expect(WORDS).toContain("antrag.pdf");
  expect(WORDS.size).toBeGreaterThan(40);
  const own = roomScripts.filter((path) => path.startsWith("app/addresses/"));
  expect(own.flatMap((path) => nodesOf(path, writesAddress)).length).toBeGreaterThan(40);
});

test("addresses of pages stand in app/addresses alone", () => {
  expect(places.flatMap((path) => nodesOf(path, writesAddress))).toEqual([]);
});
