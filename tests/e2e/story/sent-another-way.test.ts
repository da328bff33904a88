import { afterAll, beforeAll, expect, test } from "vitest";
import { keepFailurePictures } from "./failure-pictures";
import { type ReadyCase, readyCase } from "./ready-case";
import type { Walker } from "./walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase("2021-08-17T08:00:00.000Z", { without: ["authority"] });
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

const NOT_SENT = "Noch nicht versandt";
const NUMBER = "IKZ-HE-2021-0001";

/** Where the lead, and who reads with it, looks; each says it once or more, or not at all. */
async function expectSaid(walker: Walker, paths: readonly string[], said: boolean): Promise<void> {
  for (const path of paths) {
    await walker.open(path);
    const words = (await walker.page.locator("body").innerText()).includes(NOT_SENT);
    expect(words, path).toBe(said);
  }
}

test("a case for a body outside the system is not sent until the lead says when and how it was", async () => {
  const { page } = lead;
  await lead.open(`${ready.casePath}/einreichen`);
  await page.getByText("Sie senden den Antrag selbst").waitFor();
  await page.getByLabel("Ich habe alle Angaben durchgesehen").check();
  await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).click();
  await page.waitForURL(`**${ready.casePath}/eingereicht`);
  const notSent = page.getByRole("heading", { level: 1, name: NOT_SENT });
  await notSent.waitFor();
  await page.getByText("Die Behörde hat Ihren Antrag noch nicht").waitFor();
  await page.getByRole("link", { name: "Sendebestätigung (PDF)" }).waitFor();
  await page.getByText("sagt keine vorliegende Quelle: Was danach ankommt").waitFor();
  await lead.lookTwice("not-sent-next");
  await lead.open(`/eingereicht/${NUMBER}`);
  expect(await page.getByRole("main").getByRole("listitem").filter({ hasText: "laden" }).count()).toBe(2);
  await lead.lookTwice("not-sent-submitted");

  const seen = ["/antraege", ready.casePath, `${ready.casePath}/eingereicht`, `/vorgaenge/${NUMBER}`];
  await expectSaid(lead, seen, true);
  for (const [at, path] of seen.entries()) {
    await lead.open(path);
    await lead.lookTwice(`not-sent-${at + 1}`);
  }
  const partner = await ready.walk("partner");
  await partner.open(`/eingereicht/${NUMBER}`);
  await partner.page.getByText("Die federführende Kommune versendet ihn.").waitFor();
  await partner.look("not-sent-partner");

  await lead.open(`/eingereicht/${NUMBER}`);
  await lead.follow(page.getByRole("link", { name: "Tag und Weg des Versands eintragen" }));
  await page.getByLabel("Gesendet am").fill("17.08.2021");
  await page.getByLabel("Wie").fill("mit der Post");
  await page.getByRole("button", { name: "Versand festhalten" }).click();
  await page.waitForURL(`**${ready.casePath}`);
  await expectSaid(lead, [...seen, `/eingereicht/${NUMBER}`], false);
  await page.getByText("am 17.08.2021, mit der Post").first().waitFor();
  await lead.lookTwice("sent-submitted");
  await expectSaid(partner, [`/eingereicht/${NUMBER}`], false);
  await partner.end();
  await lead.end();
});
