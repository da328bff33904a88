import type { z } from "zod";
import "../schema/messages";
import { BLANK } from "~/rules/facts/leaf-schemas";
import {
  type Application,
  application,
  type DraftApplication,
  draftApplication,
} from "../schema/application";
import { consistencyIssues } from "./consistency";
import type { InputIssue } from "./input-issue";
import { issuesOf } from "./issues-of";
import { jsonOf } from "./json-of";

type Reading<T = Application> = { ok: true; application: T } | { ok: false; issues: InputIssue[] };

/** The format itself is six deep. */
const DEEPEST = 20;

/** Whether lists and objects lie deeper in each other than `DEEPEST`; without recursion, which could overflow. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Removes the properties at these paths from a copy. */
function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    let parent = copy;
    for (const part of path.slice(0, -1)) parent = Reflect.get(Object(parent), part);
    const name = path.at(-1);
    if (typeof parent === "object" && parent !== null && name !== undefined)
      Reflect.deleteProperty(parent, name);
  }
  return copy;
}

/** Parses; a blank text says nothing and is read as absent, but only where a text belongs. */
function parse<T>(schema: z.ZodType<T>, value: unknown) {
  let input = value;
  for (;;) {
    const parsed = schema.safeParse(input);
    const blank = (parsed.error?.issues ?? []).filter(
      ({ message, path }) => message === BLANK && typeof path.at(-1) === "string",
    );
    if (blank.length === 0) return { input, parsed };
    input = without(
      input,
      blank.map(({ path }) => path),
    );
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown): Reading<T> {
  if (isTooDeep(value)) {
    const message = `Der Inhalt ist zu tief verschachtelt (höchstens ${DEEPEST} Ebenen).`;
    return { ok: false, issues: [{ path: "", message }] };
  }
  const { input, parsed } = parse(schema, value);
  const shape = parsed.success ? [] : issuesOf(parsed.error);
  // One place, one message: what is no date at all need not be told that the calendar lacks it.
  const byPath = new Map<string, InputIssue>();
  for (const issue of [...shape, ...consistencyIssues(input)]) {
    if (!byPath.has(issue.path)) byPath.set(issue.path, issue);
  }
  const issues = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return parsed.success && issues.length === 0
    ? { ok: true, application: parsed.data }
    : { ok: false, issues };
}

/** Reads a parsed JSON value as `ikz-application/1`; all issues of shape and sense, sorted by path. */
export const readApplication = (value: unknown): Reading => read(application, value);

/** The same for an application that is still being written, as the pages export it. */
export const readDraft = (value: unknown): Reading<DraftApplication> => read(draftApplication, value);

/** Reads the bytes of a JSON file. A byte order mark is skipped; anything but UTF-8 is refused. */
export function readFileWith<T>(reader: (value: unknown) => Reading<T>, bytes: Uint8Array): Reading<T> {
  const json = jsonOf(bytes);
  return json.ok ? reader(json.value) : { ok: false, issues: [{ path: "", message: json.message }] };
}
