import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Enclosed, enclosedOf } from "./enclosed";
import { keepFailurePictures } from "./failure-pictures";
import { acceptInvitation, invite, submit } from "./handing-in";
import { expectAttached, expectPrinted, expectSame, readJson } from "./read-back";
import { realCase } from "./real-case";
import { beginApplication, walkSteps } from "./walk-steps";
import { signIn, startWalk, type Walker } from "./walker";
import { openWorld, type World } from "./world";

const real = realCase("niestetal-complete");
const MINISTRY = "Hessisches Ministerium des Innern und für Sport";
const LEAD = "hauptverwaltung@niestetal.example";
const NUMBER = "IKZ-HE-2021-0001";

let world: World;
let files: Enclosed[];
let lead: Walker;
let casePath = "";
beforeAll(async () => {
  world = await openWorld("2021-08-17T08:00:00Z");
  files = await enclosedOf(real);
  const niestetal = { name: "Gemeinde Niestetal", kind: "municipality", key: "06633020", state: "HE" };
  await world.organisation({ ...niestetal, email: LEAD });
  await world.organisation({ name: MINISTRY, office: "ministry:he", email: "ikz@innen.example" });
  lead = await startWalk(world);
});
afterAll(() => world.end());
keepFailurePictures();

const filesIn = (sections: ReadonlySet<string>) => files.filter(({ section }) => sections.has(section));

describe("Niestetal, Kaufungen and Söhrewald, from the first step to the ministry", () => {
  test("the lead fills every step of its own", async () => {
    await signIn(world, lead, LEAD, "/antraege");
    casePath = await beginApplication(lead, real);
    const own = real.sectionsOf(["Niestetal"]);
    await walkSteps({ walker: lead, real, own, files: filesIn(own), casePath, name: "lead", adds: true });
  });

  test("the check says what is missing and leads to the field", async () => {
    const { page } = lead;
    await page.getByText("Der Antrag kann noch nicht eingereicht werden.").waitFor();
    await lead.lookTwice("check-open");
    const finding = page.getByRole("article", { name: "Beschlüsse aller Beteiligten" });
    await finding.getByRole("link", { name: "„Beschluss als PDF (Kaufungen)“ öffnen" }).click();
    await page.waitForURL("**/schritt/beschluesse#datei.*");
    const focused = await page.evaluate("document.activeElement?.id ?? ''");
    expect(focused).toBe(decodeURIComponent(new URL(page.url()).hash.slice(1)));
  });

  test.each(["Kaufungen", "Söhrewald"])("%s takes its part over and fills it", async (name) => {
    const email = name === "Kaufungen" ? "rathaus@kaufungen.example" : "rathaus@soehrewald.example";
    await invite(lead, casePath, { [name]: email });
    const partner = await acceptInvitation(world, email, casePath);
    const own = new Set([real.sectionOf(name)]);
    await walkSteps({ walker: partner, real, own, files: filesIn(own), casePath, name: "partner" });
    await partner.look("partner-done");
    await partner.end();
  });

  test("the lead reads, confirms and hands it in", async () => {
    const texts = ["75.000,00 €", "11.118", "Landrat des Landkreises Kassel", "21.06.2018", "142.500,00 €"];
    expect(await submit(lead, casePath, texts)).toBe(NUMBER);
    await lead.end();
  });

  test("the ministry finds it; what it downloads says all that was entered", async () => {
    const ministry = await startWalk(world);
    const { page } = ministry;
    await signIn(world, ministry, "ikz@innen.example", "/behoerde");
    await ministry.lookTwice("inbox");
    await page.getByRole("link", { name: NUMBER }).click();
    await page.getByRole("heading", { name: `Vorgang ${NUMBER}` }).waitFor();
    await ministry.lookTwice("proceeding");
    await page.getByRole("link", { name: "Fassung 1", exact: true }).click();
    const pdf = await ministry.download(page.getByRole("link", { name: "Antrag als PDF" }));
    const json = await ministry.download(page.getByRole("link", { name: "Daten (JSON)" }));
    expect([pdf.name, json.name]).toEqual([`${NUMBER}.pdf`, `${NUMBER}.json`]);
    const stored = readJson(json.bytes);
    expectSame(stored, real.application, files);
    await expectAttached(pdf.bytes, files, json.bytes);
    const text = await expectPrinted(pdf.bytes, stored);
    expect(text).toContain(NUMBER);
    expect(text).not.toContain("ENTWURF");
    await ministry.end();
  });
});
