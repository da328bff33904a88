import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACCESS, type RouteName } from "~/app/access/access-table";
import { openTo } from "~/app/access/guard.server";
import routes from "~/app/routes";
import { projectRoot } from "~/tests/e2e/server";
import { below, textOf } from "~/tests/house/sources";

type Listed = { file: string; path?: string | undefined; children?: Listed[] | undefined };

const withChildren = (list: readonly Listed[]): Listed[] =>
  list.flatMap((route) => [route, ...withChildren(route.children ?? [])]);
const nameOf = (file: string) => basename(file).replace(/\.tsx?$/, "");

const listed = withChildren(await routes);
const modules = listed.map(({ file }) => file);
/** Files with a handler for visitors; the guard itself makes none. */
const entered = below("app").files.filter(
  (path) => /\.tsx?$/.test(path) && !path.startsWith("app/access/") && /\bopenTo\.\w+\(/.test(textOf(path)),
);

describe("every address has its rule", () => {
  test("the table, the addresses and the files name the same routes", () => {
    const names = Object.keys(ACCESS).sort();
    expect(modules.map(nameOf).sort()).toEqual(names);
    expect(entered.length).toBeGreaterThan(50);
    expect(
      entered.map((path) => path.slice("app/".length)).filter((file) => !modules.includes(file)),
    ).toEqual([]);
  });

  test("no address is given twice", () => {
    const paths = listed.map(({ path }) => path ?? "/");
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(modules)("%s: loader and action are made for the visitors of this very address", async (file) => {
    const route: Record<string, unknown> = await import(join(projectRoot, "app", file));
    const entrances = ["loader", "action"].filter((name) => name in route);
    for (const name of entrances) expect(route[name], name).toHaveProperty("route", nameOf(file));
  });
});

describe("a handler for the wrong kind of visitor", () => {
  const wrong: [keyof typeof openTo, RouteName][] = [
    ["everyone", "applications"],
    ["signedIn", "case-step"],
    ["involved", "case-submit"],
    ["reader", "case-pdf"],
    ["authority", "submission"],
    ["demo", "sign-in"],
  ];
  test.each(wrong)("openTo.%s refuses %s when the program starts", (rule, route) => {
    expect(() => openTo[rule](route, async () => null)).toThrow(route);
  });
});
