import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SIGN_IN_LINKS_PER_HOUR } from "~/db/people/periods";
import { expectComplaint } from "../../complaints";
import { axe, openPage, overflow, takePictures, type Visit, widths } from "../browser";
import { startServer } from "../server";
import { linkIn, type SignInWorld, sendForm, signInWorld } from "./sign-in-world";

/** What a browser notes of a link that no longer leads anywhere. */
const GONE = /status of 410/;

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld();
});
afterAll(() => world.end());

const at = (path: string) => world.server.origin + path;

/** Asks for a link and gives the one that arrived in the mailbox. */
async function linkFor(email: string, next = "/konto"): Promise<string> {
  const before = world.mails.mails.length;
  await sendForm(world.server, `/anmelden?${new URLSearchParams({ weiter: next })}`, { email });
  return linkIn((await world.mails.mail(before)).text);
}

async function signedIn(email: string, options?: Parameters<typeof openPage>[1]): Promise<Visit> {
  const visit = await openPage(world.browser, options);
  await visit.page.goto(at(await linkFor(email)));
  await visit.page.getByRole("button", { name: "Anmelden" }).click();
  await visit.page.getByRole("heading", { name: "Ihr Konto" }).waitFor();
  return visit;
}

async function looked(visit: Visit, name: string): Promise<void> {
  for (const width of Object.values(widths)) {
    await visit.page.setViewportSize({ width, height: 900 });
    expect(await axe(visit.page), `${name} at ${width} px`).toEqual([]);
    expect(await overflow(visit.page), `${name} at ${width} px`).toBe(0);
  }
  await takePictures(visit.page, name);
}

describe.each([true, false])("the way in, with JavaScript: %s", (javaScriptEnabled) => {
  test("from the page that was wanted, by the mail, back to that page", async () => {
    const { email } = await world.municipality(javaScriptEnabled ? "Niestetal" : "Kaufungen");
    const visit = await openPage(world.browser, { javaScriptEnabled });
    const { page } = visit;
    const before = world.mails.mails.length;
    await page.goto(at("/konto"));
    expect(new URL(page.url()).search).toBe("?weiter=%2Fkonto");
    await page.getByLabel("E-Mail-Adresse").fill(`  ${email.toUpperCase()} `);
    await page.getByRole("button", { name: "Link zum Anmelden anfordern" }).click();
    await page.getByRole("heading", { name: "Sehen Sie in Ihr Postfach" }).waitFor();
    const mail = await world.mails.mail(before);
    expect(mail.to).toEqual([email]);

    await page.goto(at(linkIn(mail.text)));
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Ihr Konto" }).waitFor();
    expect(await page.locator("main").textContent()).toContain(email);
    expect(await page.locator("header").textContent()).toContain("Meine Anträge");
    const cookies = await visit.context.cookies();
    expect(cookies).toMatchObject([{ name: "sitzung", httpOnly: true, sameSite: "Lax", path: "/" }]);
    expect(visit.complaints).toEqual([]);
    // The cookie's secret is not the one of the link, and neither stands in the log.
    const secret = linkIn(mail.text).split(/[/?]/)[2] ?? "";
    expect(secret.length).toBeGreaterThan(40);
    expect(cookies[0]?.value).not.toContain(secret);
    expect(world.server.output()).not.toContain(secret);
    await visit.close();
  });
});

describe("a link", () => {
  test("is not used up by being opened, and used up by its button", async () => {
    const { email } = await world.municipality("Haan");
    const link = await linkFor(email);
    for (let gateway = 0; gateway < 3; gateway += 1) expect((await fetch(at(link))).status).toBe(200);
    const first = await sendForm(world.server, link);
    expect(first.status).toBe(302);
    expect(first.headers.get("Location")).toBe("/konto");
    expect(first.headers.get("Set-Cookie")).toMatch(/^sitzung=.+HttpOnly; SameSite=Lax$/);
    const second = await sendForm(world.server, link);
    expect(second.status).toBe(410);
    expect(second.headers.get("Set-Cookie")).toBeNull();
    expect(await second.text()).toContain("Dieser Link wurde schon benutzt");
  });

  test("of two presses at once only one signs in", async () => {
    const { email } = await world.municipality("Brakel");
    const link = await linkFor(email);
    const answers = await Promise.all([1, 2, 3].map(() => sendForm(world.server, link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 410, 410]);
  });

  test("ends after 15 minutes and then offers a new one", async () => {
    const { email } = await world.municipality("Steinheim");
    const link = await linkFor(email);
    const minutesLater = (minutes: number) =>
      startServer({
        DATABASE_PATH: world.server.databasePath,
        SMTP_URL: world.mails.url,
        CLOCK: new Date(Date.parse("2026-11-21T09:00:00Z") + minutes * 60_000).toISOString(),
      });
    const early = await minutesLater(14);
    expect((await fetch(early.origin + link)).status).toBe(200);
    await early.stop();
    const late = await minutesLater(16);
    const answer = await sendForm(late, link);
    expect(answer.status).toBe(410);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    const visit = await openPage(world.browser);
    expectComplaint(GONE);
    await visit.page.goto(late.origin + link);
    await looked(visit, "sign-in-expired");
    const before = world.mails.mails.length;
    await visit.page.getByLabel("E-Mail-Adresse").fill(email);
    await visit.page.getByRole("button", { name: "Link zum Anmelden anfordern" }).click();
    const renewed = linkIn((await world.mails.mail(before)).text);
    await visit.page.goto(late.origin + renewed);
    await visit.page.getByRole("button", { name: "Anmelden" }).click();
    await visit.page.waitForURL("**/konto");
    await visit.close();
    await late.stop();
  });

  test.each(["/anmelden/abc", "/einladung/abc"])("%s is explained, not a blank refusal", async (path) => {
    const visit = await openPage(world.browser);
    expectComplaint(GONE);
    const answer = await visit.page.goto(at(path));
    expect(answer?.status()).toBe(410);
    await looked(visit, path.replace(/\W+/g, "-").slice(1));
    await visit.close();
  });
});

describe("nobody learns who has an account", () => {
  const answerTo = async (email: string) => {
    const answer = await sendForm(world.server, "/anmelden", { email });
    const text = (await answer.text()).replaceAll(email, "<address>");
    return {
      status: answer.status,
      text: text.replace(/nonce="[^"]*"|data-request="[^"]*"|nonce\\":\S*/g, ""),
    };
  };

  test("known, unknown and too many requests get the same answer", async () => {
    const { email } = await world.municipality("Warburg");
    const before = world.mails.mails.length;
    const known = await answerTo(email);
    expect(known.text).toContain("Sehen Sie in Ihr Postfach");
    expect(await answerTo("niemand@warburg.example")).toEqual(known);
    for (let more = 0; more < SIGN_IN_LINKS_PER_HOUR + 2; more += 1)
      expect(await answerTo(email)).toEqual(known);
    await world.mails.mail(before + SIGN_IN_LINKS_PER_HOUR - 1);
    const arrived = world.mails.mails.slice(before).map(({ to }) => to[0]);
    expect(arrived).toEqual(Array.from({ length: SIGN_IN_LINKS_PER_HOUR }, () => email));
  });

  test.each([
    ["", "Tragen Sie Ihre E-Mail-Adresse ein."],
    ["hauptamt", "Schreiben Sie die Adresse vollständig"],
    ["a@b", "Schreiben Sie die Adresse vollständig"],
  ])("„%s“ cannot be an address and is kept in its field", async (email, message) => {
    const visit = await openPage(world.browser);
    await visit.page.goto(at("/anmelden"));
    await visit.page.getByLabel("E-Mail-Adresse").fill(email);
    await visit.page.getByRole("button", { name: "Link zum Anmelden anfordern" }).click();
    await visit.page.getByText(message).waitFor();
    expect(await visit.page.getByLabel("E-Mail-Adresse").inputValue()).toBe(email);
    await looked(visit, "sign-in-refused");
    await visit.close();
  });
});

describe("signing out", () => {
  test("here ends this session alone, everywhere ends them all", async () => {
    const { email } = await world.municipality("Beverungen");
    const [office, home, train] = [await signedIn(email), await signedIn(email), await signedIn(email)];
    await office.page.goto(at("/konto"));
    expect(await office.page.getByRole("rowheader", { name: "Ein anderes Gerät" }).count()).toBe(2);
    await looked(office, "account");

    await home.page.locator("header").getByRole("button", { name: "Abmelden" }).click();
    await home.page.waitForURL("**/anmelden?abgemeldet=hier");
    expect(await home.context.cookies()).toEqual([]);
    await looked(home, "signed-out");
    await train.page.goto(at("/konto"));
    expect(train.page.url()).toBe(at("/konto"));

    await office.page.goto(at("/konto"));
    await office.page.getByRole("button", { name: "Überall abmelden" }).click();
    await office.page.waitForURL("**/anmelden?abgemeldet=ueberall");
    await train.page.goto(at("/konto"));
    expect(new URL(train.page.url()).pathname).toBe("/anmelden");
    for (const visit of [office, home, train]) await visit.close();
  });

  test("the address alone signs nobody out", async () => {
    const { email } = await world.municipality("Nieheim");
    const visit = await signedIn(email);
    await visit.page.goto(at("/abmelden"));
    await visit.page.waitForURL(at("/"));
    await visit.page.goto(at("/konto"));
    expect(visit.page.url()).toBe(at("/konto"));
    await visit.close();
  });
});

describe("what another site makes a browser send", () => {
  test.each<[origin: string | null, name: string]>([
    ["https://andere.example", "Borgentreich"],
    ["null", "Marienmuenster"],
    [null, "Driburg"],
  ])("is refused with Origin %s", async (origin, name) => {
    const { email } = await world.municipality(name);
    const link = await linkFor(email);
    expect((await sendForm(world.server, link, {}, origin)).status).toBe(403);
    expect((await fetch(at(link))).status).toBe(200);
    expect((await sendForm(world.server, "/anmelden", { email }, origin)).status).toBe(403);
  });

  test.each([
    ["//andere.example", "Erwitte"],
    ["https://andere.example", "Geseke"],
    ["/\\andere.example", "Soest"],
  ])("a wish to go on to %s is dropped", async (next, name) => {
    const { email } = await world.municipality(name);
    const link = await linkFor(email, next);
    expect(link).not.toContain("andere");
    const answer = await sendForm(world.server, `${link}?${new URLSearchParams({ weiter: next })}`);
    expect(answer.headers.get("Location")).toBe("/antraege");
  });
});

test("every page of signing in reads well at every width", async () => {
  const { email } = await world.municipality("Willebadessen");
  const visit = await openPage(world.browser);
  const { page } = visit;
  await page.goto(at("/anmelden"));
  await looked(visit, "sign-in");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Link zum Anmelden anfordern" }).click();
  await page.getByRole("heading", { name: "Sehen Sie in Ihr Postfach" }).waitFor();
  await looked(visit, "sign-in-sent");
  await page.goto(at(await linkFor(email)));
  await looked(visit, "sign-in-link");
  await page.goto(at("/postausgang"));
  await looked(visit, "outbox");
  await visit.close();
});

test("outside the demo there is no outbox to look into", async () => {
  const real = await startServer({ DEMO: undefined, CLOCK: undefined, SMTP_URL: world.mails.url });
  expect((await fetch(`${real.origin}/postausgang`)).status).toBe(404);
  expect(await (await fetch(real.origin)).text()).not.toContain("Postausgang");
  await real.stop();
});
