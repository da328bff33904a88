import { expect, test } from "vitest";
import { frameOf } from "~/app/access/frame-of.server";
import { loader as copyLoader } from "~/app/applications/application-copy";
import { loader as restoreDraftLoader } from "~/app/applications/application-restore";
import { loader as restoreLoader } from "~/app/participants/case-participant-restore";
import { action as stepAction, loader as stepLoader } from "~/app/step/case-step";
import { action as presenceAction, loader as presenceLoader } from "~/app/step/case-step-presence";
import { action as saveAction, loader as saveLoader } from "~/app/step/case-step-save";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member } from "~/tests/db/world";

async function begun() {
  const statements: string[] = [];
  const db = await freshDatabase({ onStatement: (statement) => statements.push(statement) });
  const lead = await member(db, "Niestetal");
  return { db, lead, statements, application: await draft(db, lead) };
}

test("a form sent after the session ended leads back to its own page", async () => {
  const { db, application } = await begun();
  const path = `/antraege/${application}/schritt/vorhaben`;
  const params = { application, step: "vorhaben" };
  const answer = await outcome(stepAction(argumentsOf(db, params, { path, form: new FormData() })));
  if (!(answer instanceof Response)) throw new Error("no answer");
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe(`/anmelden?weiter=${encodeURIComponent(path)}`);
});

test.each([
  ["speichern", saveAction],
  ["anwesend", presenceAction],
])("a script that asks without a session hears 401: %s", async (place, action) => {
  const { db, application } = await begun();
  const path = `/antraege/${application}/schritt/vorhaben/${place}`;
  const params = { application, step: "vorhaben" };
  const answer = await outcome(action(argumentsOf(db, params, { path, form: new FormData() })));
  if (!(answer instanceof Response)) throw new Error("no answer");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ expired: true });
});

test.each([
  ["kopieren", copyLoader, ""],
  ["wiederherstellen", restoreDraftLoader, "/antraege"],
  ["beteiligte/partner/wiederherstellen", restoreLoader, ""],
  ["schritt/vorhaben/speichern", saveLoader, "/schritt/vorhaben"],
  ["schritt/vorhaben/anwesend", presenceLoader, "/schritt/vorhaben"],
])("opening the address of the action %s leads on, for those who may", async (place, loader, target) => {
  const { db, lead, application } = await begun();
  const params = { application, step: "vorhaben", participant: "partner" };
  const path = `/antraege/${application}/${place}`;
  const cookie = await cookieOf(db, lead.email);
  const answer = await outcome(loader(argumentsOf(db, params, { path, cookie })));
  if (!(answer instanceof Response)) throw new Error("no answer");
  const expected = target === "/antraege" ? target : `/antraege/${application}${target}`;
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, expected]);
  const stranger = await outcome(loader(argumentsOf(db, params, { path })));
  expect(stranger).toHaveProperty("status", 302);
});

test("frame and page look at the session once", async () => {
  const { db, lead, statements, application } = await begun();
  const path = `/antraege/${application}/schritt/vorhaben`;
  const given = argumentsOf(
    db,
    { application, step: "vorhaben" },
    { path, cookie: await cookieOf(db, lead.email) },
  );
  statements.length = 0;
  await Promise.all([frameOf(given.request.clone(), given.context), stepLoader(given)]);
  expect(statements.filter((statement) => statement.includes('from "sessions"'))).toHaveLength(1);
});
