import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENTERED_BY_LEAD } from "~/forms/papers/application/participants";
import { squeezed } from "../../forms/papers/pdf/read-pdf";
import { type Enclosed, enclosedOf } from "./enclosed";
import { keepFailurePictures } from "./failure-pictures";
import { acceptInvitation, invite, submit } from "./handing-in";
import { expectAttached, expectPrinted, expectSame, readJson } from "./read-back";
import { realCase } from "./real-case";
import { addParticipants, beginApplication, walkSteps } from "./walk-steps";
import { signIn, startWalk, type Walker } from "./walker";
import { openWorld, type World } from "./world";

const real = realCase("hoexter-2022");
const AUTHORITY = "Bezirksregierung Detmold";
const LEAD = "digitalisierung@kreis-hoexter.example";
const NUMBER = "IKZ-NW-2022-0001";
const PARTNERS: Record<string, string> = {
  Brakel: "rathaus@brakel.example",
  Warburg: "rathaus@warburg.example",
};
const names = real.application.participants.map(({ name }) => name);
const enteredByLead = names.filter((name) => !(name in PARTNERS));

let world: World;
let files: Enclosed[];
let lead: Walker;
let casePath = "";
beforeAll(async () => {
  world = await openWorld("2022-06-15T08:00:00Z");
  files = await enclosedOf(real);
  const kreis = { name: "Kreis Höxter", kind: "district", key: "05762", state: "NW", email: LEAD };
  await world.organisation(kreis);
  // Called by the name of its unit: the office is known by its key.
  const detmold = { name: `${AUTHORITY} (Dezernat 31)`, office: "bezreg:detmold" };
  await world.organisation({ ...detmold, email: "ikz@detmold.example" });
  lead = await startWalk(world);
});
afterAll(() => world.end());
keepFailurePictures();

const filesIn = (sections: ReadonlySet<string>) => files.filter(({ section }) => sections.has(section));

describe("Kreis Höxter and its ten towns, from the first step to Detmold", () => {
  test("the Kreis adds the towns and invites two of them", async () => {
    await signIn(world, lead, LEAD, "/antraege");
    casePath = await beginApplication(lead, real);
    await lead.open(`${casePath}/schritt/beteiligte`);
    await addParticipants(lead, real.set);
    await invite(lead, casePath, PARTNERS);
  });

  test.each(Object.keys(PARTNERS))("%s takes its part over and fills it", async (name) => {
    const partner = await acceptInvitation(world, PARTNERS[name] ?? "", casePath);
    const own = new Set([real.sectionOf(name)]);
    await walkSteps({ walker: partner, real, own, files: filesIn(own), casePath, name: "nrw-partner" });
    await partner.end();
  });

  test("the Kreis fills every step, with the resolutions of the towns that do not take part online", async () => {
    const own = real.sectionsOf(enteredByLead);
    await walkSteps({ walker: lead, real, own, files: filesIn(own), casePath, name: "nrw-lead" });
  });

  test("the Kreis reads, confirms and hands it in", async () => {
    const texts = [
      "490.000,00 €",
      "139.252",
      "Der Landrat",
      ENTERED_BY_LEAD,
      "Elf Verwaltungen lösen Aufgaben",
    ];
    expect(await submit(lead, casePath, texts)).toBe(NUMBER);
    await lead.end();
  });

  test("Detmold finds it; what it downloads says all that was entered, and by whom", async () => {
    const authority = await startWalk(world);
    const { page } = authority;
    await signIn(world, authority, "ikz@detmold.example", "/behoerde");
    expect(await page.getByRole("row", { name: NUMBER }).textContent()).toContain("490.000 €");
    await page.getByRole("link", { name: NUMBER }).click();
    await authority.follow(page.getByRole("link", { name: "Fassung 1", exact: true }));
    await authority.lookTwice("nrw-submission");
    const pdf = await authority.download(page.getByRole("link", { name: "Antrag als PDF" }));
    const json = await authority.download(page.getByRole("link", { name: "Daten (JSON)" }));
    const stored = readJson(json.bytes);
    expectSame(stored, real.application, files);
    await expectAttached(pdf.bytes, files, json.bytes);
    const text = await expectPrinted(pdf.bytes, stored);
    for (const { name, legalName } of stored.participants) {
      const marked = text.includes(squeezed(`${legalName}(${ENTERED_BY_LEAD})`));
      expect(marked, name).toBe(enteredByLead.includes(name) && name !== "Kreis Höxter");
    }
    await authority.end();
  });
});
