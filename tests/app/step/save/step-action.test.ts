import { expect, test } from "vitest";
import { caseView } from "~/app/case/case-view.server";
import type { SentFile } from "~/app/http/read-form.server";
import { ADD_PARTICIPANT, addRowIntent, FORGET_REPORTED, forgetIntent } from "~/app/step/form/intent";
import { bufferOwner } from "~/app/step/save/buffer-owner.server";
import { sentStepOf } from "~/app/step/save/read-sent-step.server";
import { saveStep } from "~/app/step/save/step-action.server";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { findStep } from "~/forms/steps";
import { draft, freshDatabase, LEAD_PART, member, NOW, pdf } from "~/tests/db/world";

const TODAY = NOW.slice(0, 10);

async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, actor: lead.actor, id: await draft(db, lead) };
}

async function viewOf({ db, actor, id }: Awaited<ReturnType<typeof world>>) {
  const stored = await loadApplication(db, actor, id);
  if (!stored) throw new Error("the draft is gone");
  return caseView(stored, TODAY);
}

/** Posts a form to a step as the page does, with the versions it was shown. */
async function post(
  w: Awaited<ReturnType<typeof world>>,
  stepId: string,
  fields: [string, string][],
  files = new Map<string, SentFile>(),
) {
  const view = await viewOf(w);
  const step = findStep(stepId);
  if (!step) throw new Error(`no step ${stepId}`);
  const basis = Object.entries(view.versions).map(([name, version]): [string, string] => [
    `version.${name}`,
    String(version),
  ]);
  const { stored } = view;
  const db: Database = w.db;
  const request = new Request("http://localhost/");
  const visit = { db, actor: w.actor, stored, now: NOW, today: TODAY, request, params: {}, context: null };
  return saveStep(
    Object.assign(visit, { context: Object.create(null) }),
    view,
    step,
    sentStepOf([...basis, ...fields], db, files),
  );
}

test.each([
  [LEAD_PART, "brigades.__proto__"],
  [LEAD_PART, "brigades"],
  [LEAD_PART, "name"],
  [LEAD_PART, "__proto__"],
  ["case", "title"],
  ["agreement", "further"],
])("a row asked for where the step shows none is not added: %s %s", async (section, path) => {
  const w = await world();
  const before = await viewOf(w);
  const saved = await post(w, "kosten", [["absicht", addRowIntent(section, path)]]);
  expect(saved).toMatchObject({ kind: "saved", intent: { kind: "save" } });
  const after = await viewOf(w);
  expect(after.set.participants).toEqual(before.set.participants);
  expect(after.set.agreement).toEqual(before.set.agreement);
});

test("the button saves nothing either in the name of whoever signed in since, neither texts nor files", async () => {
  const w = await world();
  const fields = (person: string): [string, string][] => [
    ["person", person],
    ["agreement.parties", "x"],
  ];
  const file = { name: "vereinbarung.pdf", bytes: pdf("Vereinbarung") };
  const files = new Map([["datei.agreement.agreement", file]]);
  const shown = bufferOwner({ personId: "somebody else" });
  await expect(post(w, "vereinbarung", fields(shown), files)).rejects.toThrow("jemand anderes angemeldet");
  expect((await viewOf(w)).versions.agreement).toBe(1);
  expect((await viewOf(w)).stored.documents).toEqual([]);
  expect(await post(w, "vereinbarung", fields(bufferOwner(w.actor)))).toMatchObject({ kind: "saved" });
});

test("a row asked for where the step shows rows is stored, blank, behind what was typed", async () => {
  const w = await world();
  const list = `${LEAD_PART}.costsBefore`;
  await post(w, "kosten", [
    [`${list}.0.year`, "2020"],
    ["absicht", addRowIntent(LEAD_PART, "costsBefore")],
  ]);
  const { set } = await viewOf(w);
  expect(set.participants[0]?.data.costsBefore).toEqual([{ year: 2020 }, {}]);
});

test.each([
  ["06633023", 2],
  ["06633011", 3],
])("a further participant with the key %s: then there are %i", async (key, count) => {
  const w = await world();
  const saved = await post(w, "beteiligte", [
    ["neu.name", "Kaufungen"],
    ["neu.kind", "municipality"],
    ["neu.key", key],
    ["absicht", ADD_PARTICIPANT],
  ]);
  const named = saved.errors["neu.key"];
  if (count === 2) expect(named).toContain("Söhrewald");
  else expect(named).toBeUndefined();
  expect((await viewOf(w)).set.participants).toHaveLength(count);
});

test.each([
  ["agreement", "cost-estimate"],
  ["budget", "agreement"],
  [LEAD_PART, "resolution"],
])("a file the step does not ask for is refused: %s %s", async (section, kind) => {
  const w = await world();
  const name = `datei.${section}.${kind}`;
  const saved = await post(w, "vereinbarung", [], new Map([[name, { name: "a.pdf", bytes: pdf("a") }]]));
  expect(saved.errors[name]).toContain("Hier kann keine Datei hochgeladen werden.");
  expect((await viewOf(w)).stored.documents).toEqual([]);
});

test("an answer to a question that is not asked any more is kept and unused, until it is taken out", async () => {
  const w = await world();
  const until: [string, string] = ["agreement.term.until", "31.12.2030"];
  await post(w, "vereinbarung", [["agreement.term.kind", "fixed"], until]);
  expect((await viewOf(w)).application.agreement?.term).toEqual({ kind: "fixed", until: "2030-12-31" });
  const indefinite: [string, string] = ["agreement.term.kind", "indefinite"];
  await post(w, "vereinbarung", [indefinite, until]);
  const kept = await viewOf(w);
  // The schema knows no last day of an indefinite term: it is kept as typed, and nothing has to be mended.
  expect(kept.unparsed.agreement).toEqual({ "/term/until": "31.12.2030" });
  expect(kept.application.agreement?.term).toEqual({ kind: "indefinite" });
  await post(w, "vereinbarung", [indefinite, until, ["absicht", forgetIntent("agreement.term.until")]]);
  const gone = await viewOf(w);
  expect([gone.set.agreement.term, gone.unparsed.agreement]).toEqual([{ kind: "indefinite" }, {}]);
});

test("what could not be read is thrown away by a button, and what is not asked need not be read", async () => {
  const w = await world();
  const wrong: [string, string] = ["agreement.signedOn", "31.02.2018"];
  const saved = await post(w, "vereinbarung", [wrong, ["agreement.term.until", "irgendwann"]]);
  expect(Object.keys(saved.errors)).toEqual(["agreement.signedOn"]);
  expect((await viewOf(w)).unparsed.agreement).toMatchObject({ "/signedOn": "31.02.2018" });
  await post(w, "vereinbarung", [wrong, ["gemeldet", "agreement.signedOn"], ["absicht", FORGET_REPORTED]]);
  expect((await viewOf(w)).unparsed.agreement).toEqual({});
});
