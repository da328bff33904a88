import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { loadApplication } from "~/db/applications/load-application";
import { addMembership, addPerson, findOrganisationByName } from "~/db/people/organisations";
import { listRevisions } from "~/db/sections/sections";
import { keepFailurePictures } from "../story/failure-pictures";
import { mailboxOf, type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf, type Role } from "../story/visitors";
import type { Walker } from "../story/walker";

const SAVES_EACH = 40;
const SHARED = 0.15;
/** The texts of the step "Vorhaben"; each colleague of the lead has one of its own and now and then writes into another's. */
const FIELDS = ["situation", "objectives", "measures", "benefits"] as const;
const LABELS = { situation: "Ausgangslage", objectives: "Ziele", measures: "Maßnahmen", benefits: "Nutzen" };
type FieldPath = (typeof FIELDS)[number];
const COLLEAGUES = ["hauptamt", "kaemmerei", "bauamt", "personalamt"];

/** The same chances on every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const answer = z.object({
  versions: z.record(z.string(), z.number()),
  open: z.array(z.object({ place: z.string(), label: z.string() })),
});

type Hand = {
  who: string;
  walker: Walker;
  /** Every text this person has had before it in a field: written itself or shown. */
  seen: Map<string, Set<string>>;
  /** What the server acknowledged. */
  acknowledged: { path: string; text: string }[];
  conflicts: number;
};

let ready: ReadyCase;
const hands: Hand[] = [];
beforeAll(async () => {
  ready = await readyCase();
  const lead = await findOrganisationByName(ready.db, "Gemeinde Niestetal");
  for (const name of COLLEAGUES) {
    const person = await addPerson(ready.db, { name, email: mailboxOf(name), now: ready.now });
    await addMembership(ready.db, { personId: person.id, organisationId: lead?.id ?? "", now: ready.now });
  }
  for (const who of [...COLLEAGUES, "partner"]) {
    const walker = await ready.walk(who);
    hands.push({ who, walker, seen: new Map(), acknowledged: [], conflicts: 0 });
  }
});
afterAll(() => ready.end());
keepFailurePictures();

const control = ({ walker: { page } }: Hand, section: string, path: string) =>
  page.locator(`[id="${section}.${path}"]`);

/** Notes what stands in the fields now. */
async function look(hand: Hand, section: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const seen = hand.seen.get(path) ?? new Set();
    hand.seen.set(path, seen.add(await control(hand, section, path).inputValue()));
  }
}

const isSave = (one: Response): boolean => one.url().endsWith("/speichern");

/** Types, leaves the field and waits for the answer. */
async function save(hand: Hand, section: string, path: string, text: string) {
  const field = control(hand, section, path);
  await field.fill(text);
  hand.seen.get(path)?.add(text);
  const [response] = await Promise.all([hand.walker.page.waitForResponse(isSave), field.blur()]);
  // Only now does the page show what others wrote meanwhile.
  await hand.walker.page.locator(".saved", { hasText: /^(Gespeichert|Nicht alles)/ }).waitFor();
  return answer.parse(await response.json());
}

/** The question that was asked is answered, one way or the other. */
async function decide(hand: Hand, path: FieldPath, text: string, mine: boolean): Promise<void> {
  const { page } = hand.walker;
  await page.getByRole("heading", { name: /an zwei Stellen verschieden geändert$/ }).waitFor();
  await page.locator("#entscheiden").getByRole("link", { name: LABELS[path] }).waitFor();
  await page.getByRole("button", { name: "Beide Fassungen vergleichen" }).click();
  await page.getByRole("heading", { name: "Vorhaben: zwei Fassungen" }).waitFor();
  const question = page.getByRole("group", { name: LABELS[path], exact: true });
  const isSent = (one: Response) => one.request().method() === "POST" && one.url().includes("vorhaben.data");
  expect(await question.textContent()).toContain(text);
  const other = question.getByRole("radio").nth(1);
  for (let status = 409; status === 409; ) {
    const theirs = await other.inputValue();
    hand.seen.get(path)?.add(theirs.trim());
    await question
      .getByRole("radio")
      .nth(mine ? 0 : 1)
      .check();
    const sent = page.waitForResponse(isSent);
    await page.getByRole("button", { name: "Auswahl speichern" }).click();
    status = (await sent).status();
    // Somebody was there once more: both are shown again, and the other text is a new one.
    while (status === 409 && (await other.inputValue()) === theirs) await page.waitForTimeout(20);
  }
  await page.getByRole("heading", { name: "Vorhaben", exact: true, level: 1 }).waitFor();
  if (mine) hand.acknowledged.push({ path, text });
  await look(hand, "project", FIELDS);
}

/** Saves a text, and where it contradicts somebody's says which is to stand. */
async function write(hand: Hand, path: FieldPath, text: string, mine: boolean): Promise<void> {
  const { open } = await save(hand, "project", path, text);
  if (open.some(({ place }) => place === `/${path}`)) {
    hand.conflicts += 1;
    await decide(hand, path, text, mine);
  } else hand.acknowledged.push({ path, text });
}

async function colleague(hand: Hand, number: number): Promise<void> {
  const random = chances(number + 1);
  const own = FIELDS[number] ?? "situation";
  await hand.walker.open(`${ready.casePath}/schritt/vorhaben`);
  await hand.walker.page.waitForLoadState("networkidle");
  await look(hand, "project", FIELDS);
  for (let round = 1; round <= SAVES_EACH; round += 1) {
    const other = FIELDS[Math.floor(random() * FIELDS.length)] ?? own;
    const path = random() < SHARED ? other : own;
    const mine = random() < 0.5;
    const text = `${hand.who} ${round}`;
    await write(hand, path, text, mine);
    await look(hand, "project", FIELDS);
  }
}

async function partner(hand: Hand): Promise<string> {
  const section = ready.sectionOf("Kaufungen");
  await hand.walker.open(`${ready.casePath}/schritt/beteiligte`);
  await hand.walker.page.waitForLoadState("networkidle");
  await look(hand, section, ["legalName"]);
  for (let round = 1; round <= SAVES_EACH; round += 1) {
    const { open } = await save(hand, section, "legalName", `Gemeinde Kaufungen ${round}`);
    expect(open).toEqual([]);
    hand.acknowledged.push({ path: "legalName", text: `Gemeinde Kaufungen ${round}` });
  }
  return section;
}

const applicationId = () => ready.casePath.split("/").at(-1) ?? "";

async function historyOf(section: string) {
  const actor = await actorOf(ready, "lead" satisfies Role);
  return listRevisions(ready.db, actor, { applicationId: applicationId(), section });
}

test("five people at once on one application: two hundred saves, none lost, every contradiction asked", async () => {
  const all = await Promise.all(
    hands.map(async (hand, number) =>
      hand.who === "partner" ? partner(hand) : colleague(hand, number).then(() => "project"),
    ),
  );
  const conflicts = hands.reduce((sum, hand) => sum + hand.conflicts, 0);
  expect(conflicts, "contradictions").toBeGreaterThan(3);
  for (const [at, hand] of hands.entries()) {
    const section = all[at] ?? "";
    const history = await historyOf(section);
    // Every text that was acknowledged is in the history …
    for (const { path, text } of hand.acknowledged)
      expect(
        history.filter(({ data }) => data[path] === text).length,
        `${hand.who}: ${text}`,
      ).toBeGreaterThan(0);
    // … and whoever put another in its place had it before its eyes.
    for (const [position, { data, savedBy }] of history.entries()) {
      const before = history[position - 1];
      if (!before || savedBy !== hand.who) continue;
      for (const path of FIELDS) {
        const was = String(before.data[path] ?? "");
        if (data[path] !== was) expect(hand.seen.get(path)?.has(was), `${hand.who} over "${was}"`).toBe(true);
      }
    }
  }
  const acknowledged = hands.flatMap((hand) => hand.acknowledged);
  expect(acknowledged.length).toBeGreaterThan(5 * SAVES_EACH - conflicts);

  // In the end everybody sees the same, and it is what was saved last.
  const stored = await loadApplication(ready.db, await actorOf(ready, "lead"), applicationId());
  const project = stored?.sections.find(({ name }) => name === "project");
  const history = await historyOf("project");
  expect(project?.data).toEqual(history.at(-1)?.data);
  for (const hand of hands.filter(({ who }) => who !== "partner")) {
    const own = FIELDS[COLLEAGUES.indexOf(hand.who)] ?? "situation";
    await write(hand, own, `${hand.who} zuletzt`, true);
  }
  const last = (await historyOf("project")).at(-1);
  for (const path of FIELDS) expect(String(last?.data[path])).toMatch(/ zuletzt$/);
  // The first to finish has what the others wrote after it with its next save, without loading the page.
  const [first] = hands;
  if (!first) throw new Error("nobody");
  await save(first, "project", "situation", "ganz zuletzt");
  for (const path of FIELDS.slice(1))
    expect(await control(first, "project", path).inputValue()).toBe(String(last?.data[path]));
  await first.walker.page
    .getByText(/^personalamt hat inzwischen .*„Nutzen“.* geändert, zuletzt um/)
    .waitFor();
  await first.walker.lookTwice("many-hands");
  for (const { walker } of hands) await walker.end();
}, 300_000);
