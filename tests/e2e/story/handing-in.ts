import { expect } from "vitest";
import { linkIn } from "../sign-in/sign-in-world";
import { mailTo, startWalk, type Walker } from "./walker";
import type { World } from "./world";

/** The lead sends each partner its link. */
export async function invite(lead: Walker, casePath: string, partners: Record<string, string>) {
  const { page } = lead;
  await lead.open(casePath);
  await lead.lookTwice("overview");
  await page.getByRole("link", { name: "Beteiligte einladen" }).click();
  for (const [name, email] of Object.entries(partners)) {
    const card = page.getByRole("region", { name, exact: true });
    // Of many only those are open that something is wrong with.
    if ((await card.locator("details[open]").count()) === 0) await card.locator("summary").click();
    await card.getByLabel(`E-Mail-Adresse für ${name}`).fill(email);
    await card.getByRole("button", { name: `${name} einladen` }).click();
    await card.getByText("eingeladen", { exact: true }).waitFor();
  }
  await lead.lookTwice("invitations");
}

/** The partner opens its mail and takes its part over; gives its browser, on the page of the case. */
export async function acceptInvitation(world: World, email: string, casePath: string): Promise<Walker> {
  const walker = await startWalk(world);
  await walker.open(linkIn((await mailTo(world, email)).text));
  await walker.lookTwice("invitation");
  await walker.page.getByRole("button", { name: "Einladung annehmen" }).click();
  await walker.page.waitForURL(`**${casePath}`);
  await walker.lookTwice("partner-overview");
  return walker;
}

/** From the check page, which says it may be handed in, through reading to the number. */
export async function submit(lead: Walker, casePath: string, texts: readonly string[]): Promise<string> {
  const { page } = lead;
  await lead.open(`${casePath}/pruefung`);
  await page.getByText("Der Antrag kann eingereicht werden.").waitFor();
  await lead.lookTwice("check-allowed");
  await page.getByRole("link", { name: "Weiter zum Einreichen" }).click();
  await page.getByRole("link", { name: "Antrag lesen" }).click();
  await page.getByRole("heading", { name: "Der Antrag, wie er eingereicht wird" }).waitFor();
  // The heading stands before the last line of a long page has come.
  await page.waitForLoadState();
  const words = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  for (const text of texts) expect(words).toContain(text);
  await lead.lookTwice("review");
  await lead.open(`${casePath}/einreichen`);
  await lead.lookTwice("submit");
  await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).click();
  await page.getByRole("alert").getByText("Bestätigen Sie, dass Sie den Antrag durchgesehen haben").waitFor();
  await lead.look("submit-refused");
  await page.getByLabel("Ich habe alle Angaben durchgesehen").check();
  await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).click();
  await page.waitForURL(`**${casePath}/eingereicht`);
  await page.getByRole("heading", { level: 1, name: "Ihr Antrag ist eingereicht" }).waitFor();
  await lead.lookTwice("submitted-next");
  await lead.follow(page.getByRole("link", { name: "Eingereichte Fassung lesen" }));
  await lead.lookTwice("submitted");
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
