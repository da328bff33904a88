import { afterAll, beforeAll, expect, test } from "vitest";
import { readCalendar } from "../../app/schedule/calendar-lines";
import { draft, NOW, partner } from "../../db/world";
import { widths } from "../browser";
import { keepFailurePictures } from "../story/failure-pictures";
import { mailboxOf, type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
/** A draft without any day, with Söhrewald as its partner. */
let path: string;
let lead: Walker;
let partners: Walker;
beforeAll(async () => {
  ready = await readyCase(NOW);
  const actor = await actorOf(ready, "lead");
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  const application = await draft(ready.db, { actor, organisationId });
  await partner(ready.db, actor, application, mailboxOf("partner"));
  path = `/antraege/${application}`;
  lead = await ready.walk("lead");
  partners = await ready.walk("partner");
});
afterAll(() => ready.end());
keepFailurePictures();

async function lookThrice(walker: Walker, name: string): Promise<void> {
  await walker.lookTwice(name);
  await walker.page.setViewportSize({ width: widths.narrow, height: 800 });
  await walker.look(`${name}-narrow`);
  await walker.page.setViewportSize({ width: widths.desktop, height: 900 });
}
const save = ({ page }: Walker) => page.getByRole("button", { name: "Geplante Tage speichern" }).click();
const field = ({ page }: Walker, label: string) => page.getByLabel(label, { exact: true });
/** Title and day of every milestone, as the table says them. */
const table = async ({ page }: Walker) =>
  (await page.locator("main table tbody tr").allTextContents()).map((row) => row.replace(/\s+/g, " "));

test("an empty draft says what is open; planned meetings make a schedule", async () => {
  const { page } = lead;
  await lead.open(path);
  await page.getByRole("link", { name: "Sitzungen und Termine planen" }).click();
  await page.getByRole("heading", { name: "Zeitplan", level: 1 }).waitFor();
  await page.getByText("Wann der Antrag frühestens gestellt werden kann, steht noch nicht fest.").waitFor();
  await lookThrice(lead, "schedule-empty");

  await field(lead, "Sitzung Niestetal").fill("04.05.2026");
  await field(lead, "Sitzung Söhrewald").fill("09.05.2026");
  await field(lead, "Unterzeichnung der Vereinbarung").fill("08.05.2026");
  await save(lead);
  await page.getByText("Die geplanten Tage sind gespeichert.").waitFor();
  await page.getByText(/Der Antrag kann frühestens am 09\.05\.2026 gestellt werden/).waitFor();
  const problems = page.getByRole("region", { name: /Was nicht zusammenpasst/ }).getByRole("listitem");
  expect(await problems.count()).toBe(2);
  expect(await problems.nth(0).textContent()).toContain("ungewöhnlich");
  expect(await problems.nth(1).textContent()).toMatch(
    /Hinweis.*09\.05\.2026 ist kein Arbeitstag \(Samstag\)/,
  );
  const rows = await table(lead);
  expect(rows.find((row) => row.startsWith("Beschluss Söhrewald kritischer Weg"))).toContain(
    "09.05.2026geplant",
  );
  expect(rows.find((row) => row.startsWith("Antrag kritischer Weg"))).toContain("09.05.2026berechnet");
  await lookThrice(lead, "schedule-planned");
});

test("the picture says nothing that the table does not, and is not read out", async () => {
  const { page } = lead;
  await lead.open(`${path}/zeitplan`);
  const figure = page.locator("figure.timeline");
  expect(await figure.getAttribute("aria-hidden")).toBe("true");
  expect(await figure.locator("[style], a, button, [tabindex]").count()).toBe(0);
  const words = (await page.locator("main table").textContent()) ?? "";
  const labels = await figure.locator(".row:not(.axis) > span").allTextContents();
  expect(labels.length).toBeGreaterThan(5);
  for (const label of labels) expect(words).toContain(label);
  for (const day of (await figure.locator("text").allTextContents()).filter((one) => /^\d\d\./.test(one)))
    expect(words).toContain(day);
});

test("a partner plans its own meeting and sees nobody else's", async () => {
  const { page } = partners;
  await partners.open(path);
  await page.getByRole("link", { name: "Termine und die Sitzung Ihres Gremiums" }).click();
  await field(partners, "Sitzung Söhrewald").waitFor();
  expect(await page.getByRole("textbox").count()).toBe(1);
  const main = (await page.locator("main").textContent()) ?? "";
  expect(main).not.toContain("Beschluss Niestetal");
  expect(main).not.toContain("04.05.2026");
  // The lead has the page open with the old day.
  await lead.open(`${path}/zeitplan`);
  await field(partners, "Sitzung Söhrewald").fill("06.05.2026");
  await save(partners);
  await page.getByText("Die geplanten Tage sind gespeichert.").waitFor();
  await lookThrice(partners, "schedule-partner");

  await field(lead, "Sitzung Söhrewald").fill("07.05.2026");
  await save(lead);
  await lead.page.getByText("Inzwischen wurde der 06.05.2026 eingetragen.").first().waitFor();
  expect(await field(lead, "Sitzung Söhrewald").inputValue()).toBe("07.05.2026");
  await lookThrice(lead, "schedule-conflict");
  await save(lead);
  await lead.page.getByText("Die geplanten Tage sind gespeichert.").waitFor();
  await partners.open(`${path}/zeitplan`);
  expect(await field(partners, "Sitzung Söhrewald").inputValue()).toBe("07.05.2026");
});

test("without any script: refused as typed, then saved, then cleared", async () => {
  const walker = await ready.walk("lead", { javaScriptEnabled: false });
  const { page } = walker;
  const press = () => Promise.all([page.waitForEvent("domcontentloaded"), save(walker)]);
  await walker.open(`${path}/zeitplan`);
  await field(walker, "Einreichung des Antrags").fill("31.06.2026");
  await press();
  await page
    .getByRole("alert")
    .getByRole("link", { name: /Den 31\.06\.2026 gibt es im Kalender nicht/ })
    .click();
  expect(await field(walker, "Einreichung des Antrags").inputValue()).toBe("31.06.2026");
  await field(walker, "Einreichung des Antrags").fill("30.6.2026");
  await press();
  await page.getByText("Die geplanten Tage sind gespeichert.").waitFor();
  expect(await field(walker, "Einreichung des Antrags").inputValue()).toBe("30.06.2026");
  expect(await page.locator("main").textContent()).toContain("Der Antrag ist für den 30.06.2026 geplant");
  await field(walker, "Einreichung des Antrags").fill("");
  await press();
  await page.getByText("Die geplanten Tage sind gespeichert.").waitFor();
  expect(await field(walker, "Einreichung des Antrags").inputValue()).toBe("");
  await walker.end();
});

test("the days go into a calendar", async () => {
  await lead.open(`${path}/zeitplan`);
  const file = await lead.download(lead.page.getByRole("link", { name: /Kalenderdatei/ }));
  expect(file.name).toBe("zeitplan.ics");
  const { events } = readCalendar(new TextDecoder().decode(file.bytes));
  expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
    "Beschluss Niestetal (geplant)",
    "Beschluss Söhrewald (geplant)",
    "Unterzeichnung der Vereinbarung (geplant)",
    "Antrag (berechnet)",
    "Ende des Förderprogramms (Rahmenvereinbarung 2021)",
  ]);
  await partners.open(`${path}/zeitplan`);
  const own = await partners.download(partners.page.getByRole("link", { name: /Kalenderdatei/ }));
  expect(new TextDecoder().decode(own.bytes)).not.toContain("Beschluss Niestetal");
  for (const walker of [lead, partners]) await walker.end();
});
