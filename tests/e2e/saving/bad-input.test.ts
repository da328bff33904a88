import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectComplaint } from "../../complaints";
import { openPage, textsOf } from "../browser";
import { startServer } from "../server";
import { linkIn } from "../sign-in/sign-in-world";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { unfold } from "../story/unfold";
import { mailTo, type Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

const step = (name: string) => `${ready.casePath}/schritt/${name}`;
const forward = () => lead.page.getByRole("button", { name: /^Weiter / }).click();

describe("what cannot be read is kept as typed", () => {
  test.each([
    [
      "vereinbarung",
      "Unterschrieben am",
      "31.02.2018",
      "15.08.2018",
      "Den 31.02.2018 gibt es im Kalender nicht.",
    ],
    [
      "vereinbarung",
      "Wirksam seit oder ab",
      "im Mai",
      "15.08.2018",
      "Schreiben Sie das Datum als Tag.Monat.Jahr",
    ],
    ["kosten", "Personal, Euro", "-264.000,00", "264.000,00", "Der Betrag darf nicht negativ sein."],
    [
      "finanzierung",
      "Beantragter Betrag wenn abweichend",
      "75 Tausend",
      "75.000",
      "statt in „Tausend“: 75.000,00",
    ],
    ["beteiligte", "Amtlicher Schlüssel", "0663302", "06633020", "Schlüssel"],
    ["beteiligte", "Einwohnerzahl", "viele", "11.118", "Tragen Sie eine ganze Zahl ein"],
  ])("in %s, %s: %s", async (name, label, wrong, right, message) => {
    const { page } = lead;
    await lead.open(step(name));
    const field = page.getByLabel(label, { exact: true }).first();
    const id = (await field.getAttribute("id")) ?? "";
    const focused = page.locator(`[id="${id}"]:focus`);
    const said = page.locator(`[id="${id}-error"]`);
    const shown = async () => {
      expect(await field.inputValue()).toBe(wrong);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      expect(await field.getAttribute("aria-describedby")).toContain(`${id}-error`);
      expect(await said.textContent()).toContain(message);
    };
    await unfold(field);
    await field.fill(wrong);
    await forward();
    // The first time one stays, with the focus on what is to be corrected, and a way to the field.
    const summary = page.getByRole("alert", { name: "Eine Angabe ist zu berichtigen" });
    await summary.getByRole("link", { name: message }).click();
    await focused.waitFor();
    await shown();
    await lead.look(`kept-${name}`);
    // Going on is never blocked.
    await forward();
    await page.waitForURL((url) => !url.pathname.endsWith(step(name)));
    // It is not lost, blocks handing in, and the check leads back to it.
    await lead.open(`${ready.casePath}/pruefung`);
    await page.getByText("Der Antrag kann noch nicht eingereicht werden.").waitFor();
    await page.getByRole("link", { name: `„${wrong}“ berichtigen` }).click();
    await focused.waitFor();
    await shown();
    await field.fill(right);
    await forward();
    await page.waitForURL((url) => !url.pathname.endsWith(step(name)));
    await lead.open(`${ready.casePath}/pruefung`);
    await page.getByText("Der Antrag kann eingereicht werden.").waitFor();
  });
});

test("what is missing follows what is typed, and so does what is stored", async () => {
  const { page } = lead;
  await lead.open(step("vereinbarung"));
  const panel = page.getByRole("complementary", { name: "Was noch fehlt" });
  const finding = panel.getByRole("region", { name: "Kündigungsfrist" });
  expect(await finding.count()).toBe(0);
  const field = page.getByLabel("Kündigung ausgeschlossen bis falls vereinbart", { exact: true });
  const heard = await textsOf(page.locator(".saved"));
  await field.fill("");
  await expect.poll(heard).toContain("Noch nicht gespeichert");
  await finding.getByText("31.12.2018").first().waitFor();
  await page.getByText(/^Gespeichert 10:0\d$/).waitFor();
  await lead.look("live-hints");
  await field.fill("31.12.2023");
  await finding.waitFor({ state: "detached" });
  // Long texts of the panel come and go with each save; what one has typed does not.
  await field.fill("");
  await finding.waitFor();
  await lead.open(step("vereinbarung"));
  expect(await field.inputValue()).toBe("");
  await field.fill("31.12.2023");
  await finding.waitFor({ state: "detached" });
  await lead.open(step("vereinbarung"));
  expect(await field.inputValue()).toBe("31.12.2023");
});

test("an invitation ends after 14 days, and at once when a newer one replaces it", async () => {
  const { page } = lead;
  const links: string[] = [];
  for (const button of ["Söhrewald einladen", "Söhrewald erneut einladen"]) {
    const before = ready.world.mails.mails.length;
    await lead.open(`${ready.casePath}/einladungen`);
    await page.getByLabel("E-Mail-Adresse für Söhrewald").fill("rathaus@soehrewald.example");
    await page.getByRole("button", { name: button }).click();
    links.push(linkIn((await mailTo(ready.world, "rathaus@soehrewald.example", before)).text));
  }
  const [old = "", current = ""] = links;
  const { server, browser } = ready.world;
  expect((await fetch(server.origin + old)).status).toBe(410);
  expect((await fetch(server.origin + current)).status).toBe(200);
  const CLOCK = new Date(Date.parse(ready.now) + 15 * 86_400_000).toISOString();
  const late = await startServer({ DATABASE_PATH: server.databasePath, CLOCK });
  const visit = await openPage(browser);
  expectComplaint(/status of 410/);
  const answer = await visit.page.goto(late.origin + current);
  expect(answer?.status()).toBe(410);
  await visit.page.getByRole("heading", { name: "Diese Einladung gilt nicht mehr" }).waitFor();
  await visit.close();
  await late.stop();
  await lead.end();
});
