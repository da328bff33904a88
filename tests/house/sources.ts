import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { vi } from "vitest";

// The first test of a file that asks parses a thousand files, on a busy machine for longer than others may take.
vi.setConfig({ testTimeout: 120_000 });

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const ROOMS = ["rules", "forms", "db", "app"] as const;

const SCRIPT = /\.(tsx?|js)$/;

/** Files and folders below a folder of the project, as paths from its root with "/" between names. */
export function below(folder: string): { files: string[]; folders: string[] } {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  const path = (entry: (typeof entries)[number]): string =>
    relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
  return {
    files: entries.filter((entry) => entry.isFile()).map(path),
    folders: [folder, ...entries.filter((entry) => entry.isDirectory()).map(path)],
  };
}

export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** Every script of the four rooms. */
export const roomScripts: readonly string[] = ROOMS.flatMap((room) => below(room).files).filter((path) =>
  SCRIPT.test(path),
);
/** Everything we write ourselves, configuration at the root included. */
export const allScripts: readonly string[] = [
  ...roomScripts,
  ...below("tests").files.filter((path) => SCRIPT.test(path)),
  ...readdirSync(root).filter((name) => SCRIPT.test(name)),
];

const parsed = new Map<string, ts.SourceFile>();

/** A script, parsed once. */
export function sourceOf(path: string): ts.SourceFile {
  const source = parsed.get(path) ?? ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** Every node of a file, as far as `pick` wants it, with its line. */
export function nodesOf(path: string, pick: (node: ts.Node) => boolean): string[] {
  const source = sourceOf(path);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (pick(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${path}:${line + 1} ${node.getText(source).split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The lines a node takes, from its own beginning to its end; a comment above it is not counted. */
export function linesOf(node: ts.Node): number {
  const source = node.getSourceFile();
  const at = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  return at(node.getEnd()) - at(node.getStart(source)) + 1;
}

export type Import = { from: string; typeOnly: boolean } & (
  | { inside: string; package?: never }
  | { package: string; inside?: never }
);

/** What a file imports: static and dynamic imports, re-exports, `import type` and `import("…").T`. */
export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ from: path, typeOnly, ...target(path, specifier.text) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(path));
  return found;
}

/** A path from the root for what is ours ("../x" when it leaves the project), else the package's name. */
function target(path: string, specifier: string): { inside: string } | { package: string } {
  if (specifier.startsWith("~/")) return { inside: specifier.slice(2) };
  if (/^[./]/.test(specifier))
    return { inside: relative(root, resolve(root, dirname(path), specifier)).replaceAll("\\", "/") };
  const [scope = "", name = ""] = specifier.split("/");
  return { package: scope.startsWith("@") ? `${scope}/${name}` : scope };
}
