import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { saveSections } from "~/db/sections/sections";
import { projectRoot } from "../server";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

const JANUARY = "2027-01-11T09:00:00.000Z";
/** The folder of an operator who has loaded the invented version of the documentation. */
const LOADED = { PROGRAMMES_PATH: join(projectRoot, "docs/beispiel") };

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase(JANUARY);
  await followItsDay();
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

/** The case as it would be begun today: the imported one names its own version. */
async function followItsDay(): Promise<void> {
  const actor = await actorOf(ready, "lead");
  const applicationId = ready.casePath.split("/").at(-1) ?? "";
  const stored = await loadApplication(ready.db, actor, applicationId);
  const section = stored?.sections.find(({ name }) => name === "case");
  if (!section) throw new Error("no case");
  const { programme: _own, ...data } = section.data;
  const changes = [{ section: "case", baseVersion: section.version, data }];
  await saveSections(ready.db, actor, { applicationId, changes, now: ready.now });
}

/** As an operator who has loaded the version; no page may be open that would still ask the server that goes. */
async function restartLoaded(): Promise<void> {
  await lead.page.goto("about:blank");
  await ready.world.restart(LOADED);
}

const words = async (selector: string): Promise<string> =>
  ((await lead.page.locator(selector).textContent()) ?? "").replaceAll("\u00a0", " ");

/** The notices of a successor in the lead's inbox; the job of a server that has just started may still be at it. */
async function noticesOf(): Promise<number> {
  await lead.open("/nachrichten");
  return lead.page.getByText("Das Förderprogramm hat eine neue Fassung").count();
}

test("after the last day a draft can be opened and changed, and made as a precaution", async () => {
  await lead.open(ready.casePath);
  const note = lead.page.getByRole("note", { name: "Das Förderprogramm gilt nicht mehr" });
  expect(await note.textContent()).toContain("Eine Nachfolgerin ist nicht bekannt.");
  await lead.open(`${ready.casePath}/pruefung`);
  expect(await words("main")).toContain(
    "Sie können den Antrag vorsorglich auch nach einer Nachfolgeregelung stellen.",
  );
  await lead.lookTwice("precaution-offered");
  await lead.follow(
    lead.page.getByRole("link", { name: /vorsorglich auch nach einer Nachfolgeregelung.*öffnen/ }).first(),
  );
  const box = lead.page.getByLabel("Der Antrag wird vorsorglich auch nach einer Nachfolgeregelung gestellt");
  await box.check();
  await lead.lookTwice("precaution-step");
  await lead.follow(lead.page.getByRole("button", { name: /^Weiter|^Speichern und weiter/ }).last());
  await lead.open(`${ready.casePath}/schritt/programm`);
  expect(await box.isChecked()).toBe(true);
  await lead.open(`${ready.casePath}/pruefung`);
  expect(await words("main")).toContain(
    "Der Antrag ist vorsorglich auch nach einer Nachfolgeregelung gestellt.",
  );
  await lead.page.getByRole("link", { name: "Weiter zum Einreichen" }).waitFor();
  await lead.open(`${ready.casePath}/ansicht`);
  expect(await words("main")).toContain(
    "Der Antrag wird vorsorglich auch nach einer Nachfolgeregelung zur Rahmenvereinbarung 2021 gestellt.",
  );
});

test("a successor that the operator loads is told once, and leads to what it changes", async () => {
  expect(await noticesOf()).toBe(0);
  await restartLoaded();
  await expect.poll(noticesOf, { timeout: 20_000 }).toBe(1);
  await lead.lookTwice("successor-notice");
  const entry = lead.page
    .getByRole("listitem")
    .filter({ hasText: "Das Förderprogramm hat eine neue Fassung" });
  expect(((await entry.textContent()) ?? "").replaceAll("\u00a0", " ")).toContain(
    "Betrag bisher 75.000 €, künftig 90.000 €",
  );
  await lead.follow(entry.getByRole("link").first());
  await lead.page
    .getByRole("heading", { name: "Nur ein Vergleich: nach der Beispiel-Rahmenvereinbarung 2027" })
    .waitFor();
  expect(await words("main")).toContain("Die berechnete Förderung beträgt 90.000 € statt 75.000 €.");
  await lead.lookTwice("successor-comparison");
  await lead.open(ready.casePath);
  expect(await words("section.case")).toContain("Beispiel-Rahmenvereinbarung 2027");
});

test("starting again tells nothing anew", async () => {
  await restartLoaded();
  // The first round of the jobs is over once its lease was taken and a second has passed.
  await expect.poll(() => ready.world.server.output(), { timeout: 20_000 }).toContain("jobs.taken");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await noticesOf()).toBe(1);
  expect(ready.world.server.output()).not.toContain("successor.told");
  await lead.end();
});
