import { beforeEach, describe, expect, test } from "vitest";
import { action as pressed } from "~/app/step/case-step";
import { action as typed } from "~/app/step/case-step-save";
import type { Database } from "~/db/engine/open";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member } from "~/tests/db/world";
import { callsDuring } from "./count-calls";

const STEP = "vereinbarung";

type World = { db: Database; statements: string[]; id: string; cookie: string };
let w: World;

beforeEach(async () => {
  const statements: string[] = [];
  const db = await freshDatabase({ onStatement: (statement) => statements.push(statement) });
  const lead = await member(db, "Niestetal");
  w = { db, statements, id: await draft(db, lead), cookie: await cookieOf(db, lead.email) };
});

/** Sends the notice period's months as the page does, with the version they rest on. */
function send(action: typeof typed | typeof pressed, version: number, months: string) {
  const form = new FormData();
  form.append("version.agreement", String(version));
  form.append("agreement.termination.noticeMonths", months);
  const path = `/antraege/${w.id}/schritt/${STEP}${action === typed ? "/speichern" : ""}`;
  return outcome(
    action(argumentsOf(w.db, { application: w.id, step: STEP }, { path, cookie: w.cookie, form })),
  );
}

const stored = () => w.statements.filter((one) => /^insert into "revisions"/i.test(one)).length;
/** Only who loads a whole application asks for its invitations. */
const loads = () => w.statements.filter((one) => /^select .* from "invitations"/i.test(one)).length;
const acts = () => w.statements.filter((one) => /^begin/i.test(one)).length;

describe.each([
  ["what is typed", typed, { checks: 1 }],
  ["the button", pressed, { checks: 0 }],
])("%s is saved with", (_what, action, { checks }) => {
  beforeEach(async () => {
    await send(action, 1, "6");
    w.statements.length = 0;
  });

  test("one load, one revision, and nothing read again after it but the sections", async () => {
    await send(action, 2, "12");
    expect({ loads: loads(), stored: stored() }).toEqual({ loads: 1, stored: 1 });
    const written = w.statements.findIndex((one) => /^insert into "revisions"/i.test(one));
    const after = w.statements.slice(written).filter((one) => /^select .* from "sections"/i.test(one));
    expect(after).toHaveLength(1);
    expect(acts()).toBe(1);
    expect(w.statements.length).toBeLessThanOrEqual(40);
  });

  test("each part of the way taken once", async () => {
    const calls = await callsDuring(() => send(action, 2, "12"));
    expect({
      read: calls("app/step/save/read-sent-step.server.ts", "sentStepOf"),
      planned: calls("forms/saving/plan-save.ts", "planSave"),
      form: calls("forms/fields/read-step.ts", "readStep"),
      checks: calls("rules/check.ts", "check"),
    }).toEqual({ read: 1, planned: 1, form: 1, checks });
  });
});
