import { dirname } from "node:path";
import { expect, test } from "vitest";
import { below, importsOf, ROOMS, roomScripts } from "./sources";

/** The rooms of `app`, the lowest first; what stands beside them (`root.tsx`, `start.server.ts`) is on top. */
const LEVELS = {
  base: ["addresses", "settings", "clock", "log", "http", "jobs", "mail", "notices", "styles"],
  shared: ["components", "access", "programmes", "reading", "standing", "case"],
  pages: [
    "about",
    "applications",
    "check",
    "clearance",
    "estimate",
    "inbox",
    "notifications",
    "organisation",
    "overview",
    "participants",
    "proceeding",
    "readiness",
    "reminders",
    "rule-book",
    "schedule",
    "sign-in",
    "step",
    "submission",
    "submit",
    "successors",
  ],
  top: ["server", "demo", "cli"],
} as const;

/** Where a page may use another: what it needs belongs to that one, and nothing goes back. */
const BETWEEN_PAGES: Partial<Record<string, readonly string[]>> = {
  // The programmes on the first page; how long a browser keeps what was typed.
  about: ["rule-book", "step"],
  // Whether a case may be submitted, and what its paper is made of.
  check: ["submit"],
  // The derivation of the amount.
  estimate: ["check"],
  // States and ages in words.
  inbox: ["proceeding"],
  // What is missing of whom.
  reminders: ["readiness"],
  // The words for organisations and roles; why a link no longer works.
  organisation: ["sign-in"],
  participants: ["sign-in"],
  // Where the parts of a case stand.
  overview: ["clearance"],
  submit: ["clearance"],
  // What a further version changes, which its page shows.
  successors: ["check"],
  // Beside it, where a file has its place.
  step: ["applications"],
  // What a sealed version says.
  proceeding: ["submission"],
  // What the browser keeps of what was typed.
  "sign-in": ["step"],
};

const WIDEST = 25;
/** An alphabetical shelf. */
const WIDE = ["app/components"];

test("no folder holds more than twenty-five files", () => {
  const files = [...ROOMS, "tests"].flatMap((room) => below(room).files);
  const count = new Map<string, number>();
  for (const path of files) count.set(dirname(path), (count.get(dirname(path)) ?? 0) + 1);
  const wide = [...count].filter(([folder, held]) => held > WIDEST && !WIDE.includes(folder));
  expect(wide).toEqual([]);
});

const folders = new Set(ROOMS.flatMap((room) => below(room).folders));
/** The folder of what is imported: a folder's own name stands for its index. */
const folderOf = (path: string): string => (folders.has(path) ? path : dirname(path));

/** "app/step/save" → "step"; undefined for what stands in `app` itself. */
const roomOfApp = (folder: string): string | undefined => folder.split("/")[1];

/** Every import of ours from one folder into another, types included. */
const arrows = roomScripts.flatMap((from) =>
  importsOf(from).flatMap(({ inside }) => {
    if (inside === undefined || dirname(from) === folderOf(inside)) return [];
    return [{ from: dirname(from), to: folderOf(inside), line: `${from} → ${inside}` }];
  }),
);

/** What is left of the arrows that stand in a circle, or lead from one to another. */
function circles<T extends { from: string; to: string }>(all: readonly T[]): readonly T[] {
  let left = all;
  for (;;) {
    const [begins, ends] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    // Whatever nothing leads to, or nothing leads on from, is in no circle.
    const inner = left.filter(({ from, to }) => ends.has(from) && begins.has(to));
    if (inner.length === left.length) return left;
    left = inner;
  }
}

test("no folder leads back to itself by way of others", () => {
  expect(arrows.length).toBeGreaterThan(1000);
  expect(circles(arrows).map(({ line }) => line)).toEqual([]);
});

test("neither does a room of app, with all its folders", () => {
  const rooms = arrows.flatMap(({ from, to, line }) => {
    const [here, there] = [roomOfApp(from), roomOfApp(to)];
    const inApp = from.startsWith("app/") && to.startsWith("app/") && here !== there;
    return inApp && here && there ? [{ from: here, to: there, line }] : [];
  });
  expect(rooms.length).toBeGreaterThan(100);
  expect(circles(rooms).map(({ line }) => line)).toEqual([]);
});

const levelNames = Object.keys(LEVELS);
const levelOf = new Map<string, number>(
  Object.values(LEVELS).flatMap((names, level) => names.map((name): [string, number] => [name, level])),
);
test("every room of app has its level", () => {
  const rooms = new Set([...folders].flatMap((folder) => /^app\/([\w-]+)$/.exec(folder)?.[1] ?? []));
  expect([...rooms].sort()).toEqual([...levelOf.keys()].sort());
});

test("in app imports run downwards only, between pages as named", () => {
  const level = (folder: string): number => levelOf.get(roomOfApp(folder) ?? "") ?? levelNames.indexOf("top");
  const wrong = arrows.filter(({ from, to }) => {
    if (!from.startsWith("app") || !to.startsWith("app")) return false;
    const [here, there] = [roomOfApp(from) ?? "", roomOfApp(to) ?? ""];
    if (here === there || level(to) < level(from)) return false;
    if (level(to) > level(from)) return true;
    return level(from) === levelNames.indexOf("pages") && !BETWEEN_PAGES[here]?.includes(there);
  });
  expect(wrong.map(({ line }) => line)).toEqual([]);
});

test("every arrow between pages that is named is used", () => {
  const named = Object.entries(BETWEEN_PAGES).flatMap(([from, all]) =>
    (all ?? []).map((to) => `${from} → ${to}`),
  );
  const used = new Set(arrows.map(({ from, to }) => `${roomOfApp(from)} → ${roomOfApp(to)}`));
  expect(named.filter((arrow) => !used.has(arrow))).toEqual([]);
});
