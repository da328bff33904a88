import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAuditChain } from "~/db/log/audit";
import { expectComplaint } from "../../complaints";
import { type DemoWorld, demoWorld } from "./demo-world";
import { smallPdf } from "./enclosed";
import type { Walker } from "./walker";

let story: DemoWorld;
beforeAll(async () => {
  story = await demoWorld("2026-11-21T09:00:00.000Z");
});
afterAll(() => story.end());

async function handIn(lead: Walker, casePath: string) {
  const { page } = lead;
  await lead.open(`${casePath}/einreichen`);
  await page.getByLabel("Ich habe alle Angaben durchgesehen").check();
  await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).click();
  await page.waitForURL(`**${casePath}/eingereicht`);
}

async function passStation(walker: Walker, number: string, name: string) {
  const { page } = walker;
  await walker.open("/aufsicht");
  await walker.lookTwice(`${name}-inbox`);
  await walker.follow(page.getByRole("link", { name: number }));
  await walker.lookTwice(`${name}-proceeding`);
  await page.getByRole("link", { name: "Bewertende Stellungnahme" }).click();
  await page.getByRole("button", { name: "Stellungnahme hinzufügen" }).click();
  await page.getByRole("alert").getByText("Schreiben Sie Ihre Stellungnahme").waitFor();
  await walker.lookTwice(`${name}-statement`);
  await page
    .getByLabel("Stellungnahme", { exact: true })
    .fill("Wir befürworten den Antrag.\nDie Zahlen sind schlüssig.");
  const buffer = Buffer.from(await smallPdf(`Stellungnahme ${name}`));
  const file = { name: `stellungnahme-${name}.pdf`, mimeType: "application/pdf", buffer };
  await page.getByLabel("Als Datei (PDF)").setInputFiles(file);
  await page.getByRole("button", { name: "Stellungnahme hinzufügen" }).click();
  await page.getByText("Die Zahlen sind schlüssig.").first().waitFor();
  await walker.follow(page.getByRole("link", { name: "Antrag weiterleiten" }));
  await walker.look(`${name}-forward`);
  await page.getByRole("button", { name: "Antrag weiterleiten" }).click();
  await page.waitForURL(`**/vorgaenge/${number}`);
  expect(await page.getByText("Was Sie tun können").count()).toBe(0);
}

test("Niestetal: Landrat, Regierungspräsidium, ministry, one correction round, the grant", async () => {
  const casePath = story.casePath("niestetal-complete");
  const lead = await story.walk("niestetal-approver");
  await handIn(lead, casePath);
  const number = new URL(lead.page.url()).pathname.split("/").at(-1) ?? "";
  expect(number).toBe("IKZ-HE-2021-0001");

  const ministry = await story.walk("ministry");
  await ministry.open("/behoerde");
  await ministry.page.getByText("Nichts ist offen").waitFor();
  await ministry.lookTwice("ministry-empty");
  expectComplaint(/status of 404/);
  expect((await ministry.page.goto(`${story.world.server.origin}/vorgaenge/${number}`))?.status()).toBe(404);

  const landrat = await story.walk("landrat");
  await passStation(landrat, number, "landrat");
  const presidium = await story.walk("presidium");
  await passStation(presidium, number, "presidium");

  // The ministry takes it on and asks for one section again.
  const { page } = ministry;
  await ministry.open("/behoerde");
  await ministry.lookTwice("ministry-inbox");
  await page.getByRole("link", { name: number }).click();
  await page.getByText("Wir befürworten den Antrag.").first().waitFor();
  await ministry.follow(page.getByRole("link", { name: "Zuständigkeit" }));
  await ministry.look("ministry-take");
  await page.getByRole("button", { name: "Zuständigkeit speichern" }).click();
  await page.getByText("in Bearbeitung").first().waitFor();
  await page.getByRole("link", { name: "Nachfordern" }).click();
  await page.getByRole("button", { name: "Nachforderung senden" }).click();
  await page.getByRole("alert").getByText("Wählen Sie bei mindestens einem Abschnitt").waitFor();
  const project = page.getByRole("group", { name: "Vorhaben" });
  await project.getByLabel("Grund").selectOption("incomplete");
  await project
    .getByLabel("Was zu ändern ist")
    .fill("Beschreiben Sie den Nutzen für die Bürgerinnen und Bürger.");
  await ministry.lookTwice("ministry-correction");
  await page.getByRole("button", { name: "Nachforderung senden" }).click();
  await page.getByText("Nachforderung offen").first().waitFor();
  await ministry.lookTwice("ministry-asked");

  // The lead sees it, changes that one section, and hands the next version in.
  await lead.open(`/vorgaenge/${number}`);
  await lead.page.getByText("Beschreiben Sie den Nutzen").waitFor();
  await lead.lookTwice("lead-proceeding");
  await lead.open(`${casePath}/schritt/vorhaben`);
  await lead.page
    .getByLabel("Nutzen", { exact: false })
    .first()
    .fill("Anträge werden an zwei Tagen statt in zwei Wochen erledigt.");
  await lead.page
    .getByRole("button", { name: /^Weiter/ })
    .last()
    .click();
  await lead.page.waitForURL("**/schritt/vereinbarung");
  await handIn(lead, casePath);

  // The ministry compares, settles and grants.
  await ministry.open(`/vorgaenge/${number}`);
  await page.getByRole("link", { name: /^Änderungen ansehen/ }).click();
  await page.getByText("Geändert ist nur, was nachgefordert war.").waitFor();
  await page.getByText("Anträge werden an zwei Tagen").waitFor();
  await ministry.lookTwice("ministry-differences");
  await ministry.open(`/vorgaenge/${number}`);
  await page.getByRole("link", { name: /^Nachforderung erledigen/ }).click();
  await page.getByRole("button", { name: "Nachforderung erledigen" }).click();
  await page.getByRole("link", { name: "Bescheid eintragen" }).click();
  await page.getByLabel("Bewilligung").check();
  await page.getByLabel("Gründe").fill("Die Voraussetzungen liegen vor.");
  await ministry.lookTwice("ministry-decision");
  await page.getByRole("button", { name: "Bescheid eintragen" }).click();
  await page.getByText("Bewilligung über 75.000 €").waitFor();
  await ministry.lookTwice("ministry-decided");

  await lead.open("/nachrichten");
  await lead.page.getByText("ist entschieden").first().waitFor();
  await lead.open(`/vorgaenge/${number}`);
  await lead.page.getByText("Bewilligung über 75.000 €").waitFor();
  for (const walker of [lead, landrat, presidium]) await walker.end();
  await ministry.page.context().close();
  expect(await verifyAuditChain(story.db)).toMatchObject({ ok: true });
});

test("Höxter with eleven participants: consent, grant in instalments, correction, appeal, list as CSV and ODS", async () => {
  const number = "IKZ-NW-2022-0001";
  const detmold = await story.walk("detmold");
  const { page } = detmold;
  await detmold.open("/behoerde");
  await page.getByRole("textbox", { name: "Suche" }).fill("brakel höxter");
  await detmold.follow(page.getByRole("button", { name: "Liste zeigen" }));
  await detmold.lookTwice("detmold-inbox");
  const csv = await detmold.download(page.getByRole("link", { name: "CSV" }));
  expect(Buffer.from(csv.bytes).toString("utf8")).toContain(`${number};1;`);
  const ods = await detmold.download(page.getByRole("link", { name: "ODS (Tabelle)" }));
  expect(Buffer.from(ods.bytes.subarray(0, 2)).toString()).toBe("PK");
  await page.getByRole("link", { name: number }).click();
  await page.getByText("Drei Punkte beurteilen Sie:").waitFor();
  await page.getByRole("link", { name: "Vorbild für andere" }).click();
  await page.waitForURL((url) => url.hash === "#exemplary-character");
  await page
    .locator("article#exemplary-character")
    .getByRole("heading", { name: "Vorbild für andere" })
    .waitFor();
  await page.getByRole("link", { name: "Zum Vorgang" }).click();
  await page.getByRole("link", { name: "Zustimmung des Ministeriums" }).click();
  await page.getByLabel("Zugestimmt am").fill("32.13.2026");
  await page.getByRole("button", { name: "Zustimmung eintragen" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Zugestimmt am").fill("20.11.2026");
  await page.getByRole("button", { name: "Zustimmung eintragen" }).click();
  await page.getByText("Zustimmung des Ministeriums am 20.11.2026").waitFor();
  await page.getByRole("link", { name: "Bescheid eintragen" }).click();
  await page.getByLabel("Bewilligung").check();
  await page.getByLabel("Gründe").fill("Das digitale Netzwerk ist neu und modellhaft.");
  await page.getByLabel("Nebenbestimmungen").fill("Jährlicher Bericht\nVerwendungsnachweis");
  const first = page.getByRole("group", { name: "Raten: 1. Rate" });
  await first.getByLabel("Betrag").fill("245.000,00");
  await page.getByRole("button", { name: "Bescheid eintragen" }).click();
  await page.getByRole("alert").getByText("Die Raten ergeben 245.000,00 €").waitFor();
  const second = page.getByRole("group", { name: "Raten: 2. Rate" });
  await second.getByLabel("Betrag").fill("245.000,00");
  await second.getByLabel("Fällig am").fill("01.07.2027");
  await page.getByRole("button", { name: "Bescheid eintragen" }).click();
  await page.getByText("Bewilligung über 490.000 €").waitFor();
  await page.getByText("245.000 €, fällig am 01.07.2027").waitFor();
  await page.getByRole("link", { name: "Bescheid berichtigen" }).click();
  await page.getByLabel("Aktenzeichen der Behörde").fill("31.2-IKZ-7");
  await page.getByRole("button", { name: "Berichtigung eintragen" }).click();
  await page.getByText("durch einen späteren Eintrag berichtigt").waitFor();
  await page.getByRole("link", { name: "Rechtsbehelf eintragen" }).click();
  await page.getByLabel("Eingelegt von").fill("Stadt Brakel");
  await page.getByLabel("Worum es geht").fill("Die Nebenbestimmung zum Bericht.");
  await page.getByRole("button", { name: "Rechtsbehelf eintragen" }).click();
  await page.getByText("eingelegt von: Stadt Brakel").waitFor();
  await detmold.lookTwice("detmold-decided");

  const partner = await story.walk("brakel", { javaScriptEnabled: false });
  await partner.open(`/vorgaenge/${number}`);
  await partner.page.getByText("Bewilligung über 490.000 €").first().waitFor();
  await partner.page.context().close();
  await detmold.end();
});

test("two officers at once: the second is shown what the first did, and nothing is decided twice", async () => {
  const number = "IKZ-NW-2022-0001";
  const one = await story.walk("detmold");
  const other = await story.walk("detmold");
  for (const walker of [one, other]) {
    await walker.open(`/vorgaenge/${number}`);
    await walker.page.getByRole("link", { name: "Bescheid berichtigen" }).click();
    await walker.page.getByLabel("Gründe").fill("Zwei zugleich.");
  }
  await one.page.getByRole("button", { name: "Berichtigung eintragen" }).click();
  await one.page.waitForURL(`**/vorgaenge/${number}`);
  await other.page.getByRole("button", { name: "Berichtigung eintragen" }).click();
  await other.page.getByText("Inzwischen hat jemand an diesem Vorgang etwas getan").first().waitFor();
  expect(await other.page.getByLabel("Gründe").inputValue()).toBe("Zwei zugleich.");
  await one.end();
  await other.end();
});
