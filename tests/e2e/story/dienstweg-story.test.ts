import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAuditChain } from "~/db/log/audit";
import { expectComplaint } from "../../complaints";
import { type DemoWorld, demoWorld } from "./demo-world";
import { smallPdf } from "./enclosed";
import { type Everybody, everybody } from "./everybody";
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

/** The lead says more of the use of the project, and goes on. */
async function changeProject({ page, open }: Walker, casePath: string, words: string) {
  await open(`${casePath}/schritt/vorhaben`);
  await page.getByLabel("Nutzen", { exact: false }).first().fill(words);
  await page
    .getByRole("button", { name: /^Weiter/ })
    .last()
    .click();
  await page.waitForURL("**/schritt/vereinbarung");
}

/** The Landrat gives it back; everybody is told why, and the next version comes back to it. */
async function returned(all: Everybody, number: string, casePath: string) {
  const { page, open } = all.landrat;
  await open(`/vorgaenge/${number}/zurueckgeben`);
  await page.getByLabel("Grund").fill("Der Nutzen ist zu knapp beschrieben.");
  await page.getByRole("button", { name: "Antrag zurückgeben" }).click();
  await page.waitForURL(`**/vorgaenge/${number}`);
  const said = ["Zurückgegeben am 21.11.2026", "Von: Landrat des Landkreises Kassel"];
  const words = [...said, "Der Nutzen ist zu knapp beschrieben."];
  await all.read("returned", {
    lead: { "/antraege": said, [casePath]: words, [`${casePath}/schritt/vorhaben`]: said },
    partner: { "/antraege": said, [casePath]: words },
    approver: { [casePath]: words },
    landrat: { [`/vorgaenge/${number}`]: words, "/aufsicht?stand=": ["zurückgegeben"] },
  });
  await changeProject(all.lead, casePath, "Anträge werden schneller erledigt.");
  await all.read("changed", { lead: { [casePath]: ["Änderungen noch nicht eingereicht"] } });
  await handIn(all.lead, casePath);
  await all.read("come back", { landrat: { [`/vorgaenge/${number}`]: ["Neue Fassung eingegangen"] } });
}

async function passStation(walker: Walker, number: string, name: string) {
  const { page } = walker;
  await walker.open("/aufsicht");
  await walker.lookTwice(`${name}-inbox`);
  await walker.follow(page.getByRole("link", { name: number }));
  await walker.lookTwice(`${name}-proceeding`);
  await page.getByText("Antrag weiterleiten: erst nach Ihrer Stellungnahme").waitFor();
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
  await page.getByText("Der Antrag liegt bei:").waitFor();
}

test("Niestetal: given back, Regierungspräsidium, ministry, one correction round, the grant; all pages say so", async () => {
  const casePath = story.casePath("niestetal-complete");
  const all = await everybody(story);
  const { lead, ministry, landrat } = all;
  await handIn(lead, casePath);
  const number = "IKZ-HE-2021-0001";
  await lead.page.getByText(number).first().waitFor();

  await ministry.open("/behoerde");
  await ministry.page.getByText("Nichts ist offen").waitFor();
  await ministry.lookTwice("ministry-empty");
  expectComplaint(/status of 404/);
  expect((await ministry.page.goto(`${story.world.server.origin}/vorgaenge/${number}`))?.status()).toBe(404);

  const place = `/vorgaenge/${number}`;
  await all.read("on its way", {
    lead: { "/antraege": ["auf dem Dienstweg"], [casePath]: ["Der Antrag liegt bei: Landrat"] },
    landrat: {
      "/aufsicht": ["Als Nächstes: Bewertende Stellungnahme"],
      [place]: ["Der Antrag liegt bei Ihnen"],
    },
  });
  await returned(all, number, casePath);
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
  const asked = ["Nachforderung zu einem Abschnitt", "Noch 28 Tage."];
  const wish = "Beschreiben Sie den Nutzen für die Bürgerinnen und Bürger.";
  const ofOthers = ["Nachforderung an andere Beteiligte", "Von Ihnen wird nichts nachgefordert."];
  await all.read("asked", {
    lead: {
      "/antraege": asked,
      [casePath]: [...asked, wish, "nachgefordert"],
      [`${casePath}/schritt/vorhaben`]: [...asked, wish, "nachgefordert"],
      [`${casePath}/einreichen`]: asked,
      [`${casePath}/schritt/vereinbarung`]: [
        "Diesen Schritt können Sie nur lesen",
        "Hier ist nichts zu ändern.",
      ],
    },
    partner: { "/antraege": ofOthers, [casePath]: [...ofOthers, wish, "nachgefordert"] },
    approver: { [casePath]: [...ofOthers, wish], [`${casePath}/freigabe`]: ofOthers },
    landrat: { [place]: asked },
    ministry: {
      "/behoerde": ["Nachforderung offen"],
      [place]: [...asked, "Bescheid eintragen: erst wenn die Nachforderung beantwortet oder erledigt ist"],
    },
  });
  await lead.open(casePath);
  await lead.lookTwice("lead-asked");
  await lead.open(`${casePath}/schritt/vereinbarung`);
  expect(await lead.page.locator("main :is(input, textarea, select)").count()).toBe(0);
  expect(await lead.page.locator('.step[aria-current="step"] .lock').count()).toBe(1);
  await lead.lookTwice("lead-locked");

  // The lead sees it, changes that one section, and hands the next version in.
  await lead.open(`/vorgaenge/${number}`);
  await lead.page.getByText("Beschreiben Sie den Nutzen").first().waitFor();
  await lead.lookTwice("lead-proceeding");
  await changeProject(lead, casePath, "Anträge werden an zwei Tagen statt in zwei Wochen erledigt.");
  const unsent = ["Antwort auf die Nachforderung noch nicht eingereicht", "Antwort einreichen"];
  await all.read("changed", {
    lead: { "/antraege": unsent, [casePath]: [...unsent, "geändert"] },
    ministry: { [place]: ["Die Kommune hat noch nicht geantwortet."] },
  });
  await handIn(lead, casePath);
  await all.read("answered", {
    lead: { [casePath]: ["Der Antrag liegt bei:", "Mit Fassung 3 ist die Nachforderung beantwortet."] },
    ministry: {
      "/behoerde": ["Als Nächstes: Nachforderung erledigen"],
      [place]: ["Antwort auf die Nachforderung eingegangen", "Mit Fassung 3"],
    },
  });

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
  const granted = ["Bewilligt: 75.000 €", "Bescheid vom 21.11.2026"];
  await all.read("granted", {
    lead: { "/antraege": granted, [casePath]: [...granted, "Bescheid lesen"] },
    partner: { "/antraege": granted, [casePath]: granted },
    approver: { "/antraege": granted, [casePath]: granted },
    landrat: { [place]: granted, "/aufsicht?stand=": ["bewilligt", "75.000 €"] },
    ministry: { [place]: granted, "/behoerde?stand=": ["bewilligt", "75.000 €"] },
  });
  await lead.open(casePath);
  await lead.lookTwice("lead-granted");
  await lead.open("/antraege");
  await lead.lookTwice("lead-granted-list");
  await presidium.end();
  await all.end();
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
  expect(await second.count()).toBe(0);
  await page.getByRole("button", { name: "Weitere Rate" }).click();
  await second.waitFor();
  expect(await page.getByLabel("Gründe").inputValue()).toBe("Das digitale Netzwerk ist neu und modellhaft.");
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
