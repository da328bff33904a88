import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { action } from "~/app/step/case-step-save";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member } from "~/tests/db/world";
import { callsDuring } from "./count-calls";

type Call = { name: string; file: string };

const HERE = "app/step";
const pathOf = (file: string): string => (existsSync(`${HERE}/${file}`) ? `${HERE}/${file}` : file);

/** The numbered calls that the README names. */
const way = [...readFileSync(`${HERE}/README.md`, "utf8").matchAll(/^\d+\. `(\w+)` \(`([\w./-]+)`\)/gm)].map(
  ([, name = "", file = ""]): Call => ({ name, file: pathOf(file) }),
);
const sourceOf = ({ file }: Call): string => readFileSync(file, "utf8");
/** Where the request arrives; the router calls it. */
const door = way.findIndex(({ name }) => name === "action");

/** Saves the notice period as the page's script does. */
async function saveOnce() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const application = await draft(db, lead);
  const form = new FormData();
  form.append("version.agreement", "1");
  form.append("agreement.termination.noticeMonths", "24");
  const path = `/antraege/${application}/schritt/vereinbarung/speichern`;
  const sent = { path, cookie: await cookieOf(db, lead.email), form };
  const params = { application, step: "vereinbarung" };
  return callsDuring(() => outcome(action(argumentsOf(db, params, sent))));
}

test("the way of a value is at most twenty calls long", () => {
  expect(way.length).toBeGreaterThan(10);
  expect(way.length).toBeLessThanOrEqual(20);
  expect(way.at(0)?.name).toBe("changed");
  expect(way.at(-1)?.name).toBe("appendRevision");
});

describe.each(way.map((call, at) => ({ ...call, at })))("$name of $file", ({ name, file, at }) => {
  test("stands there", () => {
    expect(readFileSync(file, "utf8")).toMatch(
      new RegExp(`^(export (async )?function ${name}|export const ${name} =|  ${name}\\()`, "m"),
    );
  });

  test("is called from a file named before it, or is where the way begins in the browser or on the server", () => {
    const callers = way.slice(0, at).filter((one) => new RegExp(`\\b${name}\\(`).test(sourceOf(one)));
    expect(at === 0 || at === door || callers.length > 0).toBe(true);
  });
});

test("each call on the server is made when the value is saved", async () => {
  const calls = await saveOnce();
  const missed = way.slice(door + 1).filter(({ file, name }) => calls(file, name) === 0);
  expect(door).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});
