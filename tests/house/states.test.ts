import ts from "typescript";
import { expect, test } from "vitest";
import { CASE_STATES, PART_STATES } from "~/db/access/policy/situation";
import { APPLICATION_STATUSES } from "~/db/schema/applications";
import { CLEARANCE_EVENTS } from "~/db/schema/clearances";
import { nodesOf, roomScripts } from "./sources";

/** What a case can be, and a part of it with its approver. */
const VOCABULARIES = [
  new Set<string>([...CASE_STATES, ...APPLICATION_STATUSES]),
  new Set<string>([...PART_STATES, ...CLEARANCE_EVENTS]),
];

/** The enums of what is stored, the table with its groups, and what states are called. */
const ALLOWED = [
  /^db\/schema\//,
  /^db\/access\/policy\//,
  /^app\/standing\/state-words\.ts$/,
  /^app\/clearance\/clearance-words\.ts$/,
  /^app\/readiness\/board-words\.ts$/,
];

type Word = string | undefined;
const wordOf = (node: ts.Node): Word => (ts.isStringLiteralLike(node) ? node.text : undefined);

/** Two or more states and nothing else. */
const areStates = (words: readonly Word[]): boolean =>
  new Set(words).size > 1 &&
  VOCABULARIES.some((states) => words.every((word) => word !== undefined && states.has(word)));

const COMPARING = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const JOINING = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

/** `state !== "decided" && state !== "withdrawn"`: what each thing is compared with. */
function compared(node: ts.Node, found = new Map<string, string[]>()): Map<string, string[]> {
  if (ts.isParenthesizedExpression(node)) return compared(node.expression, found);
  if (!ts.isBinaryExpression(node)) return found;
  if (JOINING.has(node.operatorToken.kind)) compared(node.right, compared(node.left, found));
  const word = wordOf(node.right);
  if (COMPARING.has(node.operatorToken.kind) && word !== undefined) {
    const what = node.left.getText();
    found.set(what, [...(found.get(what) ?? []), word]);
  }
  return found;
}

const isUnionWord = (type: ts.TypeNode): Word =>
  ts.isLiteralTypeNode(type) ? wordOf(type.literal) : undefined;
const keyOf = (property: ts.ObjectLiteralElementLike): Word =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name))
    ? property.name.text
    : undefined;

function isListOfStates(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return areStates(node.elements.map(wordOf));
  if (ts.isCallExpression(node)) return areStates(node.arguments.map(wordOf));
  if (ts.isUnionTypeNode(node)) return areStates(node.types.map(isUnionWord));
  if (ts.isObjectLiteralExpression(node)) return areStates(node.properties.map(keyOf));
  if (ts.isCaseBlock(node))
    return areStates(node.clauses.flatMap((one) => (ts.isCaseClause(one) ? [wordOf(one.expression)] : [])));
  if (!ts.isBinaryExpression(node)) return false;
  return [...compared(node).values()].some(areStates);
}

test("which states go together is said beside the policy alone", () => {
  const places = roomScripts.filter((path) => path.startsWith("db/") || path.startsWith("app/"));
  const found = places
    .filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))
    .flatMap((path) => nodesOf(path, isListOfStates));
  expect(found).toEqual([]);
});

test("a list of states is known by every form it can take", () => {
  const forms = [
    'const a = ["received", "in-progress"]',
    'inState("received", "correction")',
    'type A = "draft" | "submitted"',
    'const a = { decided: 1, "in-progress": 2 }',
    'switch (a) { case "requested": break; case "cleared": break; default: }',
    'const a = state !== "decided" && (b || state !== "withdrawn")',
    'new Set(["withdrawn", "decided"])',
  ];
  const others = [
    'const a = ["supervision", "authority"]',
    'const a = state === "decided"',
    'const a = one === "open" || other === "cleared"',
    'type A = "accepted" | "declined" | "withdrawn"',
  ];
  const isFound = (text: string): boolean => {
    const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): boolean => isListOfStates(node) || node.getChildren(source).some(visit);
    return visit(source);
  };
  expect(forms.filter((text) => !isFound(text))).toEqual([]);
  expect(others.filter(isFound)).toEqual([]);
});
