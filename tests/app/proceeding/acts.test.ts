import { expect, test } from "vitest";
import { z } from "zod";
import { defineAct } from "~/app/proceeding/acts/act.server";
import { correctionsAct } from "~/app/proceeding/acts/corrections.server";
import { decisionAct } from "~/app/proceeding/acts/decision.server";
import { action, loader } from "~/app/proceeding/proceeding-act";
import { readAct } from "~/app/proceeding/read-act.server";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { loadSubmission } from "~/db/submissions/submissions";
import { sectionLabels } from "~/forms/asked/section-labels";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "../../db/proceedings-world";
import { argumentsOf, cookieOf, outcome } from "../visit";

async function contextOf(w: ProceedingsWorld) {
  const loaded = await loadProceeding(w.db, w.authority, w.applicationId);
  const submission = await loadSubmission(w.db, w.authority, w.number);
  if (!loaded || !submission) throw new Error("not visible");
  const parts = sectionLabels(loaded.sections);
  return { loaded, submission, actor: w.authority, today: "2026-03-02", parts, target: "" };
}

test("a form is read once, and what was read is what is done", async () => {
  const w = await proceedingsWorld("NW");
  let read = 0;
  const act = defineAct({
    id: "zurueckgeben",
    title: "Antrag zurückgeben",
    intro: () => "",
    button: "Antrag zurückgeben",
    busy: "Antrag wird zurückgegeben …",
    action: "proceeding.return",
    possible: () => true,
    fields: () => [],
    schema: () =>
      z.object({ grund: z.string().min(1, "Nennen Sie den Grund.") }).transform(({ grund }) => {
        read += 1;
        return { reason: `${grund} (${read})` };
      }),
    perform: ({ db, actor, given }, { reason }) => returnProceeding(db, actor, { ...given, reason }),
  });
  const form = new FormData();
  form.set("grund", "Die Kosten fehlen.");
  form.set("gesehen", "1");
  const found = readAct(act, { form, files: new Map() }, await contextOf(w));
  if (!found.ok) throw new Error("refused");
  const done = await found.perform({ db: w.db, actor: w.authority, given: await w.given(), file: null });
  expect("proceeding" in done && movedTo(done)).toMatchObject({ state: "returned" });
  expect(read).toBe(1);
  const seen = await loadProceeding(w.db, w.authority, w.applicationId);
  expect(seen?.returns).toMatchObject([{ reason: "Die Kosten fehlen. (1)" }]);
});

test("a form that cannot be read comes back as typed, with what to enter; nothing is done", async () => {
  const w = await proceedingsWorld("NW");
  const send = async (act: string, fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const path = `/vorgaenge/${w.number}/${act}`;
    const cookie = await cookieOf(w.db, w.authority.email);
    return outcome(action(argumentsOf(w.db, { number: w.number, act }, { path, cookie, form })));
  };
  expect(await send("zurueckgeben", { grund: " ", gesehen: "1" })).toMatchObject({
    init: { status: 422 },
    data: {
      errors: [
        { field: "grund", message: "Nennen Sie den Grund, damit die Kommune weiß, was zu ändern ist." },
      ],
      typed: { grund: " " },
    },
  });
  expect(await send("zustimmung", { tag: "31.02.2026", vermerk: "303-1", gesehen: "1" })).toMatchObject({
    init: { status: 422 },
    data: { errors: [{ field: "tag" }], typed: { tag: "31.02.2026", vermerk: "303-1" } },
  });
  expect(await w.stands()).toMatchObject({ state: "received", version: 1 });
  const consent = await send("zustimmung", { tag: "01.03.2026", vermerk: "303-1", gesehen: "1" });
  expect(consent).toMatchObject({ status: 302 });
  const rates = { "rate.0.betrag": "100.000,00", "rate.1.betrag": "50.000,00" };
  const grant = { art: "grant", betrag: "175.000,00", tag: "02.03.2026", gruende: "Es ist förderfähig." };
  expect(await send("bescheid", { ...grant, ...rates, gesehen: "2" })).toMatchObject({
    data: { errors: [{ field: "rate.0.betrag", message: expect.stringContaining("150.000,00") }] },
  });
  const right = { ...rates, "rate.1.betrag": "75.000,00" };
  expect(await send("bescheid", { ...grant, ...right, gesehen: "2" })).toMatchObject({ status: 302 });
  const seen = await loadProceeding(w.db, w.authority, w.applicationId);
  expect(seen?.decisions).toMatchObject([
    { amountCents: 17_500_000, instalments: [{ cents: 10_000_000 }, { cents: 7_500_000 }] },
  ]);
});

test.each([
  ["nothing chosen", {}, "Wählen Sie bei mindestens einem Abschnitt den Grund."],
  [
    "a reason without words",
    { "grund.project": "incomplete" },
    "Vorhaben: Schreiben Sie, was die Kommune ändern soll.",
  ],
])("a correction request that cannot be read says why: %s", async (_what, fields, message) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ frist: "24.12.2026", ...fields })) form.set(name, value);
  const read = correctionsAct.read(form, await contextOf(await proceedingsWorld("NW")));
  if (read.ok) throw new Error("taken");
  expect(read.refused.errors.map((error) => error.message)).toContain(message);
});

test("conditions of a decision are bounded, however many lines they are", async () => {
  const form = new FormData();
  form.set("bedingungen", "Bedingung\n".repeat(2_000));
  const read = decisionAct.read(form, await contextOf(await proceedingsWorld("NW")));
  if (read.ok) throw new Error("taken");
  expect(read.refused.errors).toContainEqual({
    field: "bedingungen",
    message: "Der Text ist zu lang: höchstens 10.000 Zeichen.",
  });
});

test("a decision that cannot be read names what is wrong in its entries and in its instalments alike", async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ art: "grant", "rate.0.betrag": "12 T€" }))
    form.set(name, value);
  const read = decisionAct.read(form, await contextOf(await proceedingsWorld("NW")));
  if (read.ok) throw new Error("taken");
  expect(read.refused.errors.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["tag", "gruende", "rate.0.betrag"]),
  );
});

test("an act that is over is refused with the way to the proceeding", async () => {
  const w = await proceedingsWorld("NW");
  await returnProceeding(w.db, w.authority, { ...(await w.given()), reason: "Die Kosten fehlen." });
  const path = `/vorgaenge/${w.number}/bescheid`;
  const cookie = await cookieOf(w.db, w.authority.email);
  const answer = await outcome(
    loader(argumentsOf(w.db, { number: w.number, act: "bescheid" }, { path, cookie })),
  );
  if (!(answer instanceof Response)) throw new Error("not refused");
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    way: { href: `/vorgaenge/${w.number}`, label: "Zum Vorgang" },
  });
});
