import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { action } from "~/app/applications/application-import";
import { listApplications } from "~/db/applications/list-applications";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { freshDatabase, member } from "~/tests/db/world";
import { projectRoot } from "~/tests/e2e/server";

const haan = readFileSync(join(projectRoot, "tests/cases/haan-2021.json"));

async function importAs(key: string, organisation?: string) {
  const db = await freshDatabase();
  const { actor, organisationId, email } = await member(db, "Haan", "municipality", key);
  const form = new FormData();
  form.set("organisation", organisation ?? organisationId);
  form.set("datei", new File([haan], "haan.json", { type: "application/json" }));
  const sent = { path: "/antraege/einlesen", cookie: await cookieOf(db, email), form };
  const answer = await outcome(action(argumentsOf(db, {}, sent)));
  return { answer, drafts: await listApplications(db, actor) };
}

test("the own application is taken over", async () => {
  const { answer, drafts } = await importAs("05158008");
  expect(answer).toHaveProperty("status", 302);
  expect(drafts).toHaveLength(1);
});

test.each([
  ["another lead in the file", "05315000", undefined, "/participants/0/key"],
  ["an organisation that is not one's own", "05158008", "somebody-else", undefined],
])("%s is refused with a reason, and nothing is kept", async (_case, key, organisation, path) => {
  const { answer, drafts } = await importAs(key, organisation);
  expect(answer).toMatchObject({ init: { status: 422 }, data: { issues: path ? [{ path }] : [] } });
  expect(drafts).toEqual([]);
});
