import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "~/app/access/session-cookie.server";
import { loadApplication } from "~/db/applications/load-application";
import { savePlannedDates } from "~/db/applications/planned-dates";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { invite } from "~/db/participants/invitations";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { noticeMail } from "../../db/world";
import { widths } from "../browser";
import { startServer, type TestServer } from "../server";
import { smallPdf } from "../story/enclosed";
import { keepFailurePictures } from "../story/failure-pictures";
import { mailboxOf, type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf, send } from "../story/visitors";
import { mailTo, type Walker } from "../story/walker";

/** 14 working days after the 18th of August 2021, which is tomorrow. */
const DAY = "2021-09-07";
const TOMORROW = "2021-08-18T07:30:00.000Z";
const INVITED = "post@soehrewald.example";

let ready: ReadyCase;
let lead: Walker;
let board: string;
beforeAll(async () => {
  ready = await readyCase();
  lead = await ready.walk("lead");
  board = `${ready.casePath}/stand`;
});
afterAll(() => ready.end());
keepFailurePictures();

const applicationId = () => ready.casePath.split("/").at(-1) ?? "";
const says = ({ page }: Walker, text: string | RegExp) => page.getByText(text).first().waitFor();
const main = async ({ page }: Walker) =>
  (await page.locator("main").innerText()).replace(/[\s\u00a0]+/g, " ");
const rows = async ({ page }: Walker) =>
  (await page.locator("table.board tbody tr").allInnerTexts()).map((row) =>
    row.replace(/[\s\u00a0]+/g, " ").trim(),
  );

async function lookThrice(walker: Walker, name: string): Promise<void> {
  await walker.lookTwice(name);
  await walker.page.setViewportSize({ width: widths.narrow, height: 800 });
  await walker.look(`${name}-narrow`);
  await walker.page.setViewportSize({ width: widths.desktop, height: 900 });
}

describe("the lead reads who still has to do something", () => {
  test("from the first page of the case, without a planned day", async () => {
    const { page } = lead;
    await lead.open(ready.casePath);
    await page.getByRole("link", { name: "Stand der Beteiligten und Erinnerungen" }).click();
    await says(lead, "Eine von drei Beteiligten ist fertig. Niestetal und Kaufungen müssen noch etwas tun.");
    await says(lead, "Es ist noch kein Antragstag geplant.");
    const [first, second, third] = await rows(lead);
    expect(first).toMatch(
      /^Niestetal federführend 21\.06\.2018 Gemeindevertretung, TOP 6 vollständig 17\.08\.2021/,
    );
    expect(first).toMatch(/noch nicht übergeben Freigabe fehlt$/);
    expect(second).toMatch(/^Kaufungen 28\.06\.2018 .*Freigabe fehlt$/);
    expect(third).toMatch(/^Söhrewald noch nicht eingeladen .*mit Ihrem Teil fertig$/);
    const bar = page.getByRole("progressbar", { name: "Beschlüsse hochgeladen" });
    expect([await bar.getAttribute("value"), await bar.getAttribute("max")]).toEqual(["3", "3"]);
    await lead.lookTwice("board-no-day");
  });

  test("and by when: the planned day, how far it is, and the next reminder", async () => {
    const actor = await actorOf(ready, "lead");
    const change = { subject: "application", what: "submission" as const, day: DAY, seen: null };
    const given = { applicationId: applicationId(), changes: [change], now: ready.now };
    await savePlannedDates(ready.db, actor, given);
    await lead.open(board);
    expect((await lead.page.locator(".case").innerText()).replace(/[\s\u00a0]+/g, " ")).toContain(
      "Geplanter Antragstag 07.09.2021 in 15 Arbeitstagen",
    );
    expect(await main(lead)).toContain("Nächste Erinnerung 18.08.2021 14 Arbeitstage vor dem Antragstag");
  });

  test("and nobody else does", async () => {
    expect((await send(ready, "GET", board, "partner")).status).toBe(403);
    expect((await send(ready, "POST", `${board}/erinnern`, "partner")).status).toBe(403);
    expect((await send(ready, "GET", board, "stranger")).status).toBe(404);
  });
});

describe("reminding by hand", () => {
  test("asks in a dialog, by keyboard; a mail points the partner to what is missing", async () => {
    const { page } = lead;
    await lead.open(board);
    await page.waitForLoadState("networkidle");
    const button = page.getByRole("button", { name: "Eine Beteiligte erinnern" });
    const dialog = page.getByRole("dialog", { name: "Eine Beteiligte erinnern?" });
    await button.focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("Kaufungen erhält heute eine Nachricht").waitFor();
    await lead.look("board-dialog");
    await page.setViewportSize({ width: widths.phone, height: 844 });
    await lead.look("board-dialog-phone");
    await page.setViewportSize({ width: widths.desktop, height: 900 });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    const before = ready.world.mails.mails.length;
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Erinnerung senden" }).focus();
    await page.keyboard.press("Enter");
    await says(lead, "Eine Beteiligte ist erinnert.");
    await says(lead, "Kaufungen wurde heute schon erinnert. Morgen können Sie wieder erinnern.");
    expect(await button.count()).toBe(0);
    expect(await main(lead)).toMatch(
      /Verschickte Erinnerungen .* 17\.08\.2021 von Hand, Gemeinde Niestetal Kaufungen, alle Personen von/,
    );
    await lead.look("board-reminded");

    const mail = await mailTo(ready.world, mailboxOf("partner"), before);
    expect(mail.subject).toBe("IKZ-Antrag: In einem Antrag fehlt noch etwas von Ihnen");
    expect(mail.text).toMatch(/Es geht um: Antrag .*Informationstechnik/);
    // Which case it is, and nothing of what is in it.
    expect(mail.text.replace(/Antrag „.*“/, "")).not.toMatch(/Kaufungen|Beschluss|Freigabe/);
    const partner = await ready.walk("partner");
    await partner.open(/\/nachrichten\/\S+/.exec(mail.text)?.[0] ?? "");
    await partner.page.waitForURL(`**${ready.casePath}`);
    await partner.open("/nachrichten");
    await says(
      partner,
      "fehlt von Kaufungen noch: die Freigabe des eigenen Teils. Geplant ist der Antrag für",
    );
    await partner.end();
  });

  test("without any script on a page of its own, to a mailbox that was invited", async () => {
    const walker = await ready.walk("editor", { javaScriptEnabled: false });
    const { page } = walker;
    await oweAgain();
    await walker.open(board);
    expect((await rows(walker)).join()).toContain("eingeladen am 17.08.2021, noch nicht angenommen");
    await page.getByRole("button", { name: "Eine Beteiligte erinnern" }).click();
    await page.getByRole("heading", { name: "Eine Beteiligte erinnern?", level: 1 }).waitFor();
    await says(walker, `Söhrewald (${INVITED}) hat die Einladung noch nicht angenommen`);
    await lead.open(`${board}/erinnern`);
    await lead.lookTwice("remind");
    await page.getByRole("link", { name: "Nicht senden" }).click();
    await page.getByRole("button", { name: "Eine Beteiligte erinnern" }).click();
    const before = ready.world.mails.mails.length;
    await page.getByRole("button", { name: "Erinnerung senden" }).click();
    await says(walker, "Eine Beteiligte ist erinnert.");
    const [, mail] = [
      // The invitation itself was written beside the service; it goes out with the next mails, and before.
      await mailTo(ready.world, INVITED, before),
      await mailTo(ready.world, INVITED, before + 1),
    ];
    expect(mail.subject).toBe("IKZ-Antrag: Eine Einladung wartet auf Sie");
    expect(mail.text).toContain("gilt bis zum 31.08.2021");
    // Sent a second time, as from a page that was left open.
    const form = { beteiligte: ready.sectionOf("Söhrewald") };
    const again = await send(ready, "POST", `${board}/erinnern`, "lead", form);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("heute wurde schon erinnert");

    await walker.open(board);
    await page.getByRole("button", { name: "Erinnerungen ausschalten" }).click();
    await says(walker, "Automatische Erinnerungen sind ausgeschaltet.");
    await says(walker, /Ausgeschaltet am 17\.08\.2021 von Postfach editor\./);
    await lead.open(board);
    await lead.look("board-off");
    await page.getByRole("button", { name: "Erinnerungen einschalten" }).click();
    await says(walker, "Das Programm erinnert von selbst");
    await walker.end();
  });
});

/** Söhrewald is invited and its resolution is gone. */
async function oweAgain(): Promise<void> {
  const actor = await actorOf(ready, "lead");
  const section = ready.sectionOf("Söhrewald");
  const stored = await loadApplication(ready.db, actor, applicationId());
  const document = stored?.documents.find((one) => one.section === section);
  const place = { applicationId: applicationId(), now: ready.now };
  await removeDocument(ready.db, actor, { ...place, documentId: document?.id ?? "" });
  const mail = ({ link }: { link: string }) => ({ subject: "Einladung", text: link });
  await invite(ready.db, actor, { ...place, section, email: INVITED, linkFor: (secret) => secret, mail });
}

describe("reminding by itself", () => {
  let next: TestServer;
  beforeAll(async () => {
    await ready.world.server.stop();
    const { server, mails } = ready.world;
    before = mails.mails.length;
    next = await startServer({ DATABASE_PATH: server.databasePath, SMTP_URL: mails.url, CLOCK: TOMORROW });
  });
  afterAll(() => next.stop());
  let before = 0;

  test("the service, started on the day of a mark, sends what is due and lists it", async () => {
    for (const address of [mailboxOf("partner"), mailboxOf("editor"), INVITED])
      await mailTo(ready.world, address, before);
    const { page } = lead;
    await page.context().addCookies([await sessionAt(next.origin)]);
    await page.goto(next.origin + board);
    await says(lead, "Niestetal, Kaufungen und Söhrewald müssen noch etwas tun.");
    const sent = (await main(lead)).split("Verschickte Erinnerungen")[1];
    expect(sent).toMatch(
      /^ (Tag Anlass An )?18\.08\.2021 14 Arbeitstage vor dem 07\.09\.2021 .*Kaufungen, alle Personen von .* 17\.08\.2021/,
    );
    expect(sent).toContain(`Söhrewald, ${INVITED} es fehlte: der Beschluss als PDF`);
    expect(await main(lead)).toContain("Nächste Erinnerung 27.08.2021 7 Arbeitstage vor dem Antragstag");
    await lookThrice(lead, "board-sent");
  });

  test("once all are ready there is nobody to remind", async () => {
    await finishAll();
    await lead.page.goto(next.origin + board);
    await says(lead, "Alle drei Beteiligten sind fertig.");
    expect(await lead.page.getByRole("button", { name: /erinnern$/ }).count()).toBe(0);
    await lead.lookTwice("board-ready");
    await lead.end();
  });
});

/** The lead, signed in on the next day. */
async function sessionAt(origin: string) {
  const token = await issueSignInToken(ready.db, { email: mailboxOf("lead"), now: TOMORROW, minutes: 15 });
  const done = await redeemSignInToken(ready.db, { token: token ?? "", now: TOMORROW });
  if (!done.ok) throw new Error(done.reason);
  const cookie = (await sessionCookie(done.sessionToken, origin)).split(";")[0] ?? "";
  const [name = "", value = ""] = cookie.split(/=(.*)/);
  return { name, value, url: origin };
}

async function finishAll(): Promise<void> {
  const actor = await actorOf(ready, "lead");
  const file = { kind: "resolution" as const, name: "b.pdf", pages: 1, bytes: await smallPdf("b") };
  const place = { applicationId: applicationId(), now: TOMORROW };
  const section = ready.sectionOf("Söhrewald");
  await addDocument(ready.db, actor, { ...place, section, slot: "resolution", ...file });
  await clear("lead", "lead");
  ready.db.connection.exec("UPDATE memberships SET role = 'approver'");
  await clear("partner", ready.sectionOf("Kaufungen"));
}

async function clear(role: "lead" | "partner", part: string): Promise<void> {
  const actor = await actorOf(ready, role);
  const given = { applicationId: applicationId(), part, noticeMail, now: TOMORROW };
  await requestClearance(ready.db, actor, given);
  const stored = await loadApplication(ready.db, actor, applicationId());
  const seen = stored?.clearances.findLast((one) => one.part === part)?.sequence ?? 0;
  await decideClearance(ready.db, actor, { ...given, seen, event: "cleared" });
}
