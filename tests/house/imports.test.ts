import { describe, expect, test } from "vitest";
import { allScripts, importsOf, ROOMS, roomScripts, textOf } from "./sources";

type Room = (typeof ROOMS)[number];

/** What a room may use of the others; "types" is erased before anything runs. */
const MAY_USE: Record<Room, Partial<Record<Room, "values" | "types">>> = {
  rules: {},
  forms: { rules: "values" },
  db: { rules: "types", forms: "types" },
  app: { rules: "values", forms: "values", db: "values" },
};

/** Packages that one room alone knows, so that another can take their place without touching the rest. */
const PACKAGE_OF: [room: Room, packages: RegExp][] = [
  ["rules", /^feiertagejs$/],
  ["db", /^(better-sqlite3|drizzle-(orm|kit))$/],
  ["forms", /^(pdf-lib|fontkit|pdfjs-dist)$/],
  ["app", /^(react(-dom|-hook-form)?|@remix-run\/.+|@hookform\/.+|express|nodemailer|ical-generator)$/],
];

/** What a folder's README promises not to import, beyond what holds for its whole room. */
const PROMISES: [folder: string, never: RegExp][] = [
  ["rules/german", /^rules\/(?!german\/)/],
  ["rules/facts", /^rules\/(?!(facts|german)\/)/],
  ["rules/report", /^rules\/(?!report\/)/],
  ["rules/periods", /^rules\/(?!periods\/)/],
  ["rules/programmes", /^rules\/(conditions|amount|offices|book|schedule|check)/],
  ["rules/offices", /^rules\/(conditions|amount|book|schedule|check)/],
  ["rules/amount", /^rules\/(conditions|offices|book|schedule|check)/],
  ["rules/book", /^rules\/(conditions|amount|schedule|check)/],
  ["rules/conditions", /^rules\/(schedule|check)/],
  ["rules/conditions/rule", /^rules\/conditions\/(?!rule\/)/],
  ["rules/schedule", /^rules\/(check|amount)/],
  ["forms/schema", /^forms\/(?!schema\/)/],
  ["forms/interchange", /^forms\/(?!(interchange|schema)\/)/],
  ["forms/fields", /^forms\/(asked|steps|papers|uploads|comparison|register|versions)\//],
  ["forms/versions", /^forms\/(asked|steps|papers|uploads|comparison|register)\//],
  ["forms/asked", /^forms\/(papers|uploads|comparison|register)\//],
  ["forms/saving", /^forms\/(steps|papers|uploads|comparison|register)\//],
  ["forms/steps", /^forms\/(asked|papers|uploads|comparison|register)\//],
  ["forms/register", /^forms\/(asked|steps|papers|uploads|comparison)\//],
  ["forms/uploads", /^forms\/(?!uploads\/)/],
  ["forms/comparison", /^forms\/(fields|steps|asked|papers|uploads)\//],
  ["forms/papers", /^forms\/(asked|comparison|register|versions)\//],
  ["forms/papers/paper", /^forms\/(?!papers\/paper\/)/],
  ["forms/papers/text", /^forms\/(?!papers\/(text|paper)\/)/],
  ["forms/papers/pdf", /^forms\/papers\/(application|receipt|package)\//],
  ["db/schema", /^db\/(?!schema\/)/],
  ["db/engine", /^db\/(?!(engine|schema)\/)/],
  ["db/values", /^db\/(?!values\/)/],
  ["db/access", /^db\/(?!(access|engine|schema)\/|values\/refusal$)/],
  ["db/access/policy", /^db\/(?!(access\/policy|engine|schema)\/)/],
  ["db/log", /^db\/(?!(log|access|engine|schema|values)\/)/],
  ["db/telling", /^db\/(?!(telling|log|access|engine|schema|values)\/)/],
  ["db/register", /^db\/(?!(register|log|engine|schema|values)\/)/],
  ["db/backup", /^db\/(?!(backup|log|engine|schema|values)\/)/],
  ["db/people", /^db\/(applications|sections|submissions|participants|proceedings)\//],
  ["db/sections", /^db\/(applications|participants|submissions)\//],
  ["db/documents", /^db\/(readings|submissions)\//],
  ["db/participants", /^db\/(applications|submissions)\//],
  ["db/submissions", /^db\/(applications|readings)\//],
  ["db/applications", /^db\/(submissions|readings|reminders)\//],
  ["app/addresses", /^(?!app\/addresses\/)/],
  ["app/settings", /^/],
  ["app/log", /^/],
  ["app/components", /^db\/|\.server$/],
  ["app/server", /^(db|forms|rules)\//],
  ["app/rule-book", /^db\//],
  ["app/estimate", /^db\//],
  // How long something is kept is said to everybody.
  [
    "app/about",
    /^(forms\/(?!register\/(attribution|look-up)$)|db\/(?!people\/periods$|sections\/present-seconds$|register\/register$))/,
  ],
  ["app/demo/papers", /^(db|app\/(?!demo\/papers\/|applications\/))/],
  ["app/cli", /^app\/components\//],
  ["app/step/form", /^(db|app\/step\/(?!form\/))/],
  ["app/step/offers", /^app\/step\/(save|autosave|conflict)\//],
  ["app/step/page", /^app\/step\/(controls|save|autosave|conflict)\//],
  ["app/step/controls", /^app\/step\/(save|autosave|conflict)\//],
  ["app/step/save", /^app\/(components|step\/(?!(save|form|register)\/))/],
  ["app/step/autosave", /^app\/step\/(conflict|controls)\//],
  ["app/step/history", /^app\/step\/(?!(history|page)\/)/],
  ["app/step/upload", /^app\/step\/(?!(upload|form|page)\/)/],
  ["app/step/files", /^app\/step\/(?!(files|page|save|upload)\/)/],
];

const rooms: readonly string[] = ROOMS;
const isRoom = (name: string | undefined): name is Room => name !== undefined && rooms.includes(name);
const roomOf = (path: string): string | undefined => path.split("/")[0];
const line = (from: string, to: string): string => `${from} → ${to}`;
const inside = (scripts: readonly string[]) =>
  scripts.flatMap(importsOf).filter((one) => one.inside !== undefined);
const packages = (scripts: readonly string[]) =>
  scripts.flatMap(importsOf).filter((one) => one.package !== undefined);

test("the parser sees what there is to see", () => {
  expect(roomScripts.length).toBeGreaterThan(200);
  expect(inside(roomScripts).length).toBeGreaterThan(500);
  const used = new Set(packages(roomScripts).map((one) => one.package));
  for (const name of ["temporal-polyfill", "pdf-lib", "better-sqlite3", "@remix-run/react"])
    expect(used).toContain(name);
});

describe.each(ROOMS)("%s", (room) => {
  const own = roomScripts.filter((path) => roomOf(path) === room);

  test("imports run downwards only", () => {
    const wrong = inside(own).filter(({ inside: to, typeOnly }) => {
      const other = roomOf(to);
      if (other === room) return false;
      const allowed = isRoom(other) ? MAY_USE[room][other] : undefined;
      return !(allowed === "values" || (allowed === "types" && typeOnly));
    });
    expect(wrong.map(({ from, inside: to }) => line(from, to))).toEqual([]);
  });
});

test.each(PACKAGE_OF)("only %s knows %s", (room, known) => {
  const wrong = packages(roomScripts).filter(
    (one) => known.test(one.package) && roomOf(one.from) !== room && !one.typeOnly,
  );
  expect(wrong.map((one) => line(one.from, one.package))).toEqual([]);
});

/**
 * Describes what `rules` are handed: the facts of an application, whose types are inferred from it, and a programme
 * version, which a ministry may hand in as a file.
 */
const SCHEMA = /^rules\/(facts|programmes)\/[\w-]+-schemas?(\.ts)?$/;

test("rules need nothing but the calendar with its public holidays, and zod to describe what they are handed", () => {
  const own = roomScripts.filter((path) => roomOf(path) === "rules");
  expect(new Set(packages(own).map((one) => one.package))).toEqual(
    new Set(["temporal-polyfill", "feiertagejs", "zod"]),
  );
  const knowZod = packages(own).filter((one) => one.package === "zod" && !one.typeOnly);
  expect(knowZod.length).toBeGreaterThan(2);
  expect(knowZod.map((one) => one.from).filter((from) => !SCHEMA.test(from))).toEqual([]);
  // What checks an application must not load it.
  const loading = inside(own).filter((one) => SCHEMA.test(one.inside) && !SCHEMA.test(one.from));
  expect(loading.filter((one) => !one.typeOnly).map((one) => line(one.from, one.inside))).toEqual([]);
});

test("no period of the law knows weekends and holidays", () => {
  const users = inside(roomScripts.filter((path) => roomOf(path) === "rules"))
    .filter((one) => one.inside === "rules/periods/working-days")
    .map(({ from }) => from);
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((path) => !path.startsWith("rules/schedule/"))).toEqual([]);
});

test.each(PROMISES)("%s keeps its README's promise", (folder, never) => {
  const own = roomScripts.filter((path) => path.startsWith(`${folder}/`));
  expect(own.length).toBeGreaterThan(0);
  const wrong = inside(own).filter((one) => never.test(one.inside) && !one.typeOnly);
  expect(wrong.map((one) => line(one.from, one.inside))).toEqual([]);
});

/** The pages by their addresses: the framework takes loader and action out before a browser gets them. */
const handlers = new Set(
  [...textOf("app/routes.ts").matchAll(/"([\w./-]+\.tsx)"/g)].map(([, path]) => `app/${path}`),
);

test("what renders in a browser takes only types from .server files", () => {
  const views = roomScripts.filter((path) => /^app\/[\w/-]+\/[\w-]+\.tsx$/.test(path) && !handlers.has(path));
  const wrong = inside(views).filter((one) => one.inside.endsWith(".server") && !one.typeOnly);
  expect(handlers.size).toBeGreaterThan(40);
  expect(views.length).toBeGreaterThan(100);
  expect(wrong.map((one) => line(one.from, one.inside))).toEqual([]);
});

test("nothing leaves the project, no room knows its tests", () => {
  const leaving = inside(allScripts).filter((one) => one.inside.startsWith(".."));
  const testing = inside(roomScripts).filter((one) => roomOf(one.inside) === "tests");
  expect([...leaving, ...testing].map((one) => line(one.from, one.inside))).toEqual([]);
});
