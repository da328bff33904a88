import { expect, test } from "vitest";
import { missingOf } from "~/app/case/missing.server";
import { stepItems } from "~/app/case/step-items.server";
import { findCaseStep, stepPage } from "~/app/step/page/step-page.server";
import { freshDatabase } from "~/tests/db/world";
import { ASKED, MADE, turnOfYear } from "../submit/turn-of-year";

/** Höxter, of whose application the section "Vorhaben" is asked for again. */
async function asked() {
  const w = await turnOfYear(await freshDatabase(), "NW");
  await w.handIn(MADE);
  await w.askAgain(ASKED);
  return w.view(ASKED);
}

const statesOf = (steps: { id: string; mark: string; state: string }[]) =>
  Object.fromEntries(steps.map(({ id, mark, state }) => [id, `${mark}: ${state}`]));

test("a step of which only a question that is not asked could be changed is to read only", async () => {
  const view = await asked();
  expect(statesOf(stepItems(view))).toMatchObject({
    programm: "locked: nur lesen",
    vorhaben: "open: nachgefordert",
    vereinbarung: "locked: nur lesen",
  });
  const files = { documents: [], earlier: [], doubts: [], comparisons: [], read: {} };
  const around = {
    owner: "",
    present: [{ name: "Hauptamt Warburg", self: false }],
    lineage: "0",
    now: ASKED,
  };
  const page = (id: string) => stepPage(view, findCaseStep(view, id), around, files);
  expect(page("vereinbarung").locked?.text).toMatch(/^Nachgefordert sind nur einzelne Abschnitte/);
  expect(page("vorhaben").locked).toBeNull();
  // Who looks at what can only be read works nowhere.
  expect(page("vereinbarung").present).toEqual([]);
  expect(page("vorhaben").present).toHaveLength(1);
});

test("nothing is missing where nothing can be filled in", async () => {
  const view = await asked();
  expect(missingOf(view, "vereinbarung")).toMatchObject({ closed: true, words: null, items: [], empty: [] });
  expect(missingOf(view, "vereinbarung").settled.length).toBeGreaterThan(0);
  expect(missingOf(view, "vorhaben").closed).toBe(false);
});

test("what is asked of a partner stands with the lead under the partner's name, without a mark", async () => {
  const view = await asked();
  const { acts, ownSections, sections } = view.stored;
  const section = sections.find(({ name }) => name.startsWith("participant:"))?.name ?? "";
  const [one] = acts?.asked ?? [];
  if (!acts || !one) throw new Error("nothing asked");
  const stored = {
    ...view.stored,
    ownSections: ownSections.filter((name) => name !== section),
    acts: { ...acts, asked: [{ ...one, section, participantName: "Warburg" }] },
  };
  expect(statesOf(stepItems({ ...view, stored }))).toMatchObject({
    beteiligte: "none: nachgefordert: Warburg",
    // The wish names no more than the part.
    beschluesse: expect.not.stringContaining("nachgefordert"),
  });
});
