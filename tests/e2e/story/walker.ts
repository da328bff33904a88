import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ReceivedMail } from "~/tests/app/mail/mail-server";
import { axe, openPage, overflow, REFUSED, takePictures, widths } from "../browser";
import { linkIn } from "../sign-in/sign-in-world";
import { rememberPage } from "./failure-pictures";
import type { World } from "./world";

export type Walker = {
  page: Page;
  /** Opens an address of the house. */
  open(path: string): Promise<void>;
  /** Presses what leads to another address, and is there; a look before that would be one at the page that goes. */
  follow(place: Locator): Promise<void>;
  /** No barrier on this page and nothing too wide; a picture under this name when PICTURES is set. */
  look(name: string): Promise<void>;
  /** The same, and once more as wide as a phone. */
  lookTwice(name: string): Promise<void>;
  /** What is downloaded by this link. */
  download(link: Locator): Promise<{ name: string; bytes: Uint8Array }>;
  /** Nothing was complained about on the whole walk. */
  end(): Promise<void>;
};

/** A person at a browser of its own. */
export async function startWalk(world: World, options: BrowserContextOptions = {}): Promise<Walker> {
  const visit = await openPage(world.browser, options);
  const { page, complaints } = visit;
  rememberPage(page);
  const seen = async (name: string) => {
    const where = `${name} (${new URL(page.url()).pathname}, ${page.viewportSize()?.width} px)`;
    expect(await axe(page), where).toEqual([]);
    expect(await overflow(page), `${where}: too wide by`).toBe(0);
  };
  const look = async (name: string) => {
    await seen(name);
    await takePictures(page, name);
  };
  return {
    page,
    async open(path) {
      await page.goto(world.server.origin + path);
    },
    async follow(place) {
      const before = page.url();
      await place.click();
      await page.waitForURL((url) => url.href !== before);
    },
    look,
    async lookTwice(name) {
      await look(name);
      await page.setViewportSize({ width: widths.phone, height: 844 });
      await seen(name);
      await page.setViewportSize({ width: widths.desktop, height: 900 });
    },
    async download(link) {
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    async end() {
      expect(complaints.filter((text) => !REFUSED.test(text))).toEqual([]);
      await visit.close();
    },
  };
}

/** From the page that was wanted to the mail and back to that page. */
export async function signIn(world: World, walker: Walker, email: string, path: string): Promise<void> {
  const { page } = walker;
  const before = world.mails.mails.length;
  await walker.open(path);
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Link zum Anmelden anfordern" }).click();
  await page.getByRole("heading", { name: "Sehen Sie in Ihr Postfach" }).waitFor();
  await walker.look("sign-in-sent");
  await walker.open(linkIn((await mailTo(world, email, before)).text));
  await walker.look("sign-in-link");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.waitForURL(world.server.origin + path);
}

/** The first mail to this address among those after the first `count`, as soon as it is there. */
export async function mailTo(world: World, email: string, count = 0): Promise<ReceivedMail> {
  for (let at = count; ; at += 1) {
    const mail = await world.mails.mail(at);
    if (mail.to.includes(email)) return mail;
  }
}
