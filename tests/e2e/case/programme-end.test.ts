import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { saveSections } from "~/db/sections/sections";
import { expectComplaint } from "../../complaints";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

/** Its lead decides for a version on purpose, as its step allows. */
async function choose(programme: string): Promise<void> {
  const actor = await actorOf(ready, "lead");
  const applicationId = ready.casePath.split("/").at(-1) ?? "";
  const stored = await loadApplication(ready.db, actor, applicationId);
  const section = stored?.sections.find(({ name }) => name === "case");
  if (!section) throw new Error("no case");
  const data = { ...section.data, programme };
  const changes = [{ section: "case", baseVersion: section.version, data }];
  await saveSections(ready.db, actor, { applicationId, changes, now: ready.now });
}

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase("2026-11-21T09:00:00.000Z");
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

test("a draft under a version that is over says which one holds now", async () => {
  await choose("he-2016");
  await lead.open(ready.casePath);
  const notice = lead.page.getByRole("note", { name: "Das Förderprogramm gilt nicht mehr" });
  expect(await notice.textContent()).toContain("Heute gilt die Rahmenvereinbarung 2021.");
  await lead.lookTwice("end-over");
  await lead.open("/antraege");
  expect(await lead.page.getByText("Programm gilt nicht mehr").count()).toBe(1);
  await choose("he-2021");
});

describe("a draft while its programme runs out", () => {
  test.each([
    "",
    "/schritt/programm",
    "/schritt/vereinbarung",
    "/pruefung",
    "/ansicht",
    "/einladungen",
    "/einreichen",
  ])("%s says so once, with the last sure day", async (path) => {
    await lead.open(ready.casePath + path);
    const notice = lead.page.getByRole("note", { name: "Das Förderprogramm läuft aus" });
    expect(await notice.count()).toBe(1);
    const words = ((await notice.textContent()) ?? "").replaceAll("\u00a0", " ");
    expect(words).toContain("nur bis 01.12.2026 (in 10 Tagen)");
    expect(words).toContain("Fragen Sie die Bewilligungsbehörde schriftlich, wie es weitergeht.");
    expect(words).toContain("Warten kostet nichts");
    expect(words).not.toMatch(/spätestens am|verfällt/);
    await lead.lookTwice(`end-${path.replaceAll("/", "-")}`);
  });

  test("is marked in the list of applications", async () => {
    await lead.open("/antraege");
    expect(await lead.page.getByText("Programm gilt sicher bis 01.12.2026").count()).toBe(1);
    await lead.lookTwice("end-list");
  });

  test("its partner is told the same", async () => {
    const partner = await ready.walk("partner", { javaScriptEnabled: false });
    await partner.open(ready.casePath);
    expect(await partner.page.getByRole("note", { name: "Das Förderprogramm läuft aus" }).count()).toBe(1);
    await partner.open(`${ready.casePath}/pruefung`);
    expect(await partner.page.getByRole("link", { name: /^Prüfung nach der/ }).count()).toBe(0);
    await partner.end();
  });
});

describe("the check page", () => {
  test("leads from a finding to what its rule means", async () => {
    const { page } = lead;
    await lead.open(`${ready.casePath}/pruefung`);
    await page
      .getByRole("link", { name: "Mehr zu dieser Voraussetzung: Wesentlicher Teil der Aufgabe" })
      .click();
    await page.getByRole("heading", { level: 1, name: "Wesentlicher Teil der Aufgabe" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/regeln/he-2021/substantial-task");
  });

  test("shows one participant less and one more", async () => {
    await lead.open(`${ready.casePath}/pruefung`);
    const table = lead.page.getByRole("table", { name: "Was eine Beteiligte mehr oder weniger ändert" });
    const rows = (await table.getByRole("row").allTextContents()).map((text) =>
      text.replaceAll("\u00a0", " "),
    );
    expect(rows.slice(1)).toEqual([
      "2 Beteiligtenur aus besonderem Grund50.000 €25.000 € weniger",
      "3 Beteiligtewie angegeben75.000 €",
      "4 Beteiligte100.000 €25.000 € mehr",
    ]);
  });

  test("shows the report under another version, marked as a comparison, without JavaScript", async () => {
    const plain = await ready.walk("lead", { javaScriptEnabled: false });
    const { page } = plain;
    await plain.open(`${ready.casePath}/pruefung`);
    await page.getByRole("link", { name: "Prüfung nach der Rahmenvereinbarung 2016" }).click();
    await page
      .getByRole("heading", { name: "Nur ein Vergleich: nach der Rahmenvereinbarung 2016" })
      .waitFor();
    const table = page.getByRole("table", {
      name: "Was nach der Rahmenvereinbarung 2016 anders beurteilt wird",
    });
    const row = table.getByRole("row", { name: /^Förderprogramm gilt am Antragstag/ });
    expect(await row.getByText("nicht erfüllt").count()).toBe(1);
    expect(await page.getByRole("link", { name: "Weiter zum Einreichen" }).count()).toBe(0);
    await page.getByRole("link", { name: "Zurück zur Prüfung nach der Rahmenvereinbarung 2021" }).click();
    expect(new URL(page.url()).search).toBe("");
    await plain.end();
    await lead.open(`${ready.casePath}/pruefung?fassung=he-2016`);
    await lead.lookTwice("comparison");
  });

  test("a version that the state does not have is refused in words", async () => {
    expectComplaint(/status of 404/);
    await lead.open(`${ready.casePath}/pruefung?fassung=nw-2021`);
    await lead.page.getByRole("heading", { name: "Diese Fassung gibt es nicht" }).waitFor();
  });
});
