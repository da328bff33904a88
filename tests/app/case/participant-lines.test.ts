import { expect, test } from "vitest";
import type { CaseView } from "~/app/case/case-view.server";
import { participantLines } from "~/app/case/participant-lines.server";
import { freshDatabase } from "~/tests/db/world";
import { ASKED, MADE, turnOfYear } from "../submit/turn-of-year";

const STEPS = ["beteiligte", "beschluesse"];
const linesOf = (view: CaseView, step: string) => Object.values(participantLines(view, step));

test("a line says what is open in it, and only then there is something to do", async () => {
  const w = await turnOfYear(await freshDatabase(), "NW");
  const view = await w.view(MADE);
  for (const step of STEPS) {
    const lines = linesOf(view, step);
    expect(lines.length).toBe(view.set.participants.length);
    for (const { open, todo, first } of lines) {
      expect(first !== null).toBe(open.length > 0);
      if (open.length > 0) expect(todo).toBe(true);
    }
  }
  expect(linesOf(view, "vorhaben")).toEqual([]);
});

test("what is asked for again is said in its line until it is changed; the others can only be read", async () => {
  const w = await turnOfYear(await freshDatabase(), "NW");
  await w.handIn(MADE);
  await w.askAgain(ASKED);
  const view = await w.view(ASKED);
  const [one] = view.stored.acts?.asked ?? [];
  const section = view.stored.sections.find(({ name }) => name.startsWith("participant:"))?.name ?? "";
  if (!view.stored.acts || !one) throw new Error("nothing asked");
  for (const changed of [false, true]) {
    const acts = { ...view.stored.acts, asked: [{ ...one, section, changed }] };
    const lines = participantLines({ ...view, stored: { ...view.stored, acts } }, "beteiligte");
    expect(lines[section]?.state?.word).toBe(changed ? "geändert" : "nachgefordert");
    expect(lines[section]?.todo).toBe(!changed);
    const others = Object.entries(lines).filter(([name]) => name !== section);
    expect(others.map(([, { state, todo }]) => [state?.word, todo])).toEqual(
      others.map(() => ["nur lesen", false]),
    );
  }
});

test("what is open is led to at its field, and in a part of others, which has no fields, at its line", async () => {
  const w = await turnOfYear(await freshDatabase(), "NW");
  const whole = await w.view(MADE);
  const bare = whole.set.participants.map((one) => ({
    ...one,
    data: { name: one.data.name, kind: one.data.kind, lead: one.data.lead },
  }));
  const view = { ...whole, set: { ...whole.set, participants: bare } };
  for (const own of [true, false]) {
    const ownSections = own ? view.stored.ownSections : [];
    const lines = participantLines({ ...view, stored: { ...view.stored, ownSections } }, "beteiligte");
    for (const [section, { first }] of Object.entries(lines)) {
      const id = section.replace("participant:", "");
      expect(first).toMatch(own ? new RegExp(`^${section}\\.`) : new RegExp(`^teil\\.${id}$`));
    }
  }
});
