import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { noticeMail } from "../../db/world";
import { textsOf } from "../browser";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { unfold } from "../story/unfold";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

const step = (name: string) => `${ready.casePath}/schritt/${name}`;
const head = (page: Page) => page.locator(".saved");
const news = (page: Page) => page.locator(".case [role=status]");
const answered = (page: Page) => page.waitForResponse((one) => one.url().endsWith("/speichern"));

test("a step saves itself about a second after a change, and says so without a word too much", async () => {
  const { page } = lead;
  await lead.open(step("vorhaben"));
  await page.waitForLoadState("networkidle");
  const goals = page.getByLabel("Ziele", { exact: true });
  const version = page.locator("input[name='version.project']");
  const before = Number(await version.getAttribute("value"));
  expect(await head(page).getAttribute("role")).toBeNull();
  await goals.click();
  const heard: (string | null)[] = [];
  for (const text of ["Erste Fassung.", "Zweite Fassung."]) {
    const shown = await textsOf(head(page));
    const saved = answered(page);
    await goals.fill(text);
    await saved;
    await expect.poll(shown).toContain("Noch nicht gespeichert");
    await head(page)
      .getByText(/^Gespeichert 10:0\d$/)
      .waitFor();
    heard.push(await news(page).textContent());
    // Nobody is torn out of the field.
    expect(await goals.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await goals.inputValue()).toBe(text);
  }
  expect(heard).toEqual(Array(2).fill("Ihre Eingaben werden laufend gespeichert."));
  expect(Number(await version.getAttribute("value"))).toBe(before + 2);
  await lead.lookTwice("saved");
  // Leaving a field does not wait.
  await goals.fill("Dritte Fassung.");
  const [response] = await Promise.all([answered(page), page.keyboard.press("Tab")]);
  expect(response.status()).toBe(200);
  const reader = await ready.walk("lead", { javaScriptEnabled: false });
  await reader.open(step("vorhaben"));
  expect(await reader.page.getByLabel("Ziele", { exact: true }).inputValue()).toBe("Dritte Fassung.");
  await reader.end();
});

test("the button goes on with the newest versions, and files stay with it", async () => {
  const { page } = lead;
  await lead.open(step("vorhaben"));
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Ziele", { exact: true }).fill("Vierte Fassung.");
  // The button moves away while the mouse is down, as when an answer comes: the press stays with it.
  const button = page.getByRole("button", { name: /^Weiter / });
  await button.hover();
  await page.mouse.down();
  await button.evaluate((moved) => {
    moved.style.marginTop = "20rem";
  });
  await page.mouse.up();
  await page.waitForURL(`**${step("vereinbarung")}`);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const pdf = { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
  await page.route("**/dateien", () => new Promise(() => {}));
  await page.getByLabel(/^Vereinbarung als PDF/).setInputFiles(pdf);
  await page.getByRole("progressbar").waitFor();
  await lead.open(step("vorhaben"));
  // A file on its way is nowhere but here, so the browser asks.
  expect(asked).toEqual(["beforeunload"]);
  expect(await page.getByLabel("Ziele", { exact: true }).inputValue()).toBe("Vierte Fassung.");
  await lead.open(step("programm"));
  expect(asked).toHaveLength(1);
});

test("who else has the step open is said to both, while a part is before both", async () => {
  const partner = await ready.walk("partner");
  await partner.open(step("beteiligte"));
  await partner.page.waitForLoadState("networkidle");
  await lead.open(step("beteiligte"));
  await lead.page.getByText("partner@ikz.example bearbeitet gerade diesen Schritt.").waitFor();
  await lead.page.waitForLoadState("networkidle");
  await partner.page.reload();
  await partner.page.getByText("Gemeinde Niestetal bearbeitet gerade diesen Schritt.").waitFor();
  await partner.lookTwice("presence");
  // Gone is gone, at once.
  await partner.open("/impressum");
  await lead.page.reload();
  await lead.page.getByRole("heading", { name: "Beteiligte", level: 1 }).waitFor();
  expect(await lead.page.getByText("bearbeitet gerade diesen Schritt").count()).toBe(0);
  await partner.end();
});

test("a partner takes its part over while the lead types there: the lead's text is shown, not dropped", async () => {
  const { page } = lead;
  await lead.open(step("beteiligte"));
  await page.waitForLoadState("networkidle");
  const section = ready.sectionOf("Söhrewald");
  const actor = await actorOf(ready, "lead");
  let token = "";
  await invite(ready.db, actor, {
    applicationId: ready.casePath.split("/").at(-1) ?? "",
    section,
    email: "post@soehrewald.example",
    linkFor: (secret) => {
      token = secret;
      return secret;
    },
    mail: () => ({ subject: "Einladung", text: "" }),
    now: ready.now,
  });
  expect((await acceptInvitation(ready.db, { token, noticeMail, now: ready.now })).ok).toBe(true);
  const field = page.locator(`[id="${section}.legalName"]`);
  const own = page.locator(`[id="${ready.sectionOf("Niestetal")}.legalName"]`);
  for (const place of [own, field]) await unfold(place);
  await own.fill("Gemeinde Niestetal am Fluss");
  await field.fill("Gemeinde Söhrewald im Wald");
  await field.blur();
  await page.getByRole("heading", { name: "Eingaben, die nicht mehr gespeichert werden können" }).waitFor();
  const notice = page.locator(".kern-alert", { hasText: "trägt diesen Teil inzwischen selbst ein" });
  expect(await notice.textContent()).toContain("Söhrewald: Amtlicher NameGemeinde Söhrewald im Wald");
  await lead.lookTwice("lost-part");
  // Also after another visit, until one has said that it is done with.
  await page.reload();
  await notice.waitFor();
  expect(await notice.textContent()).toContain("Gemeinde Söhrewald im Wald");
  expect(await own.inputValue()).toBe("Gemeinde Niestetal am Fluss");
  expect(await field.count()).toBe(0);
  await page.getByRole("button", { name: "Diese Eingaben verwerfen" }).click();
  await notice.waitFor({ state: "detached" });
  await page.reload({ waitUntil: "networkidle" });
  expect(await notice.count()).toBe(0);
});

test("the same without script: what was typed stands above the form", async () => {
  const plain = await ready.walk("lead", { javaScriptEnabled: false });
  await plain.open(step("beteiligte"));
  const { page } = plain;
  // As a page opened before Kaufungen took its part over would send it.
  const section = ready.sectionOf("Kaufungen");
  const token = await ready.cookie("lead");
  const form = new URLSearchParams([
    [`version.${section}`, "1"],
    [`${section}.name`, "Kaufungen"],
    [`${section}.legalName`, "Großgemeinde Kaufungen"],
    ["absicht", "weiter"],
  ]);
  const { origin } = ready.world.server;
  const answer = await fetch(origin + step("beteiligte"), {
    method: "POST",
    body: form,
    headers: { Cookie: token, Origin: origin },
    redirect: "manual",
  });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain("Großgemeinde Kaufungen");
  expect(html).toContain("Eingaben, die nicht mehr gespeichert werden können");
  expect(await page.getByText("Großgemeinde Kaufungen").count()).toBe(0);
  await plain.end();
});

test("the history says who changed what when, field by field, and a partner reads its own", async () => {
  const { page } = lead;
  await lead.open(step("vorhaben"));
  await page.getByRole("link", { name: "Verlauf dieses Schritts" }).click();
  await page.getByRole("heading", { name: "Vorhaben: Verlauf" }).waitFor();
  // The heading stands before the last line of a long page has come.
  await page.waitForLoadState();
  const changes = page.locator(".change");
  const first = (await changes.first().textContent()) ?? "";
  expect(first).toContain("Ziele");
  expect(first).toMatch(/10:0\d Uhr, Gemeinde Niestetal/);
  expect(first).toContain("NachherVierte Fassung.");
  await lead.lookTwice("history");
  await page.getByRole("link", { name: "Jede Speicherung einzeln zeigen" }).click();
  await page.getByLabel("Angabe").selectOption({ label: "Ziele" });
  await page.getByRole("button", { name: "Verlauf zeigen" }).click();
  await page.waitForURL(/feld=project\.objectives/);
  await changes.first().waitFor();
  const shown = await changes.allTextContents();
  expect(shown.slice(0, 4).map((text) => /Nachher(.*)$/s.exec(text)?.[1])).toEqual([
    "Vierte Fassung.",
    "Dritte Fassung.",
    "Zweite Fassung.",
    "Erste Fassung.",
  ]);
  await lead.look("history-field");

  const partner = await ready.walk("partner");
  await partner.open(`${step("beteiligte")}/verlauf`);
  const words = (await partner.page.locator("main").textContent()) ?? "";
  expect(words).toContain("Kaufungen: Kurzer Name");
  expect(words).toContain("von der federführenden Kommune eingetragen");
  for (const other of ["Söhrewald", "Niestetal am Fluss"]) expect(words).not.toContain(other);
  await partner.lookTwice("history-partner");
  await partner.end();
  await lead.end();
});
