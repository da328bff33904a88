import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "~/db/engine/transaction";
import { notify } from "~/db/telling/notify";
import { later } from "~/db/values/instant";
import { noticeMail } from "../../db/world";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf, send } from "../story/visitors";
import { mailTo, type Walker } from "../story/walker";

let ready: ReadyCase;
beforeAll(async () => {
  ready = await readyCase();
});
afterAll(() => ready.end());

const subjectOf = ({ casePath }: ReadyCase) => ({
  applicationId: casePath.split("/").at(-1) ?? "",
  title: "Kooperation im Bereich der Informationstechnik",
});

const counter = (walker: Walker) =>
  walker.page.getByRole("banner").getByRole("link", { name: /^Nachrichten/ });

test("the lead hands in; the authority gets a mail that only points, and finds all in its inbox", async () => {
  const walker = await ready.walk("authority");
  await walker.open("/nachrichten");
  await walker.page.getByText("Noch keine Nachrichten").waitFor();
  await walker.lookTwice("notifications-empty");

  const path = `${ready.casePath}/einreichen`;
  const page = await (await send(ready, "GET", path, "lead")).text();
  const gesehen = /name="gesehen" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
  const done = await send(ready, "POST", path, "lead", { bestaetigt: "ja", gesehen });
  expect(done.headers.get("location")).toBe(`${ready.casePath}/eingereicht`);

  const mail = await mailTo(ready.world, "authority@ikz.example");
  expect(mail.subject).toBe("IKZ-Antrag: Ein Antrag ist eingegangen");
  expect(mail.text).toContain("Antrag IKZ-HE-2021-0001");
  for (const word of ["Niestetal", "Informationstechnik"]) expect(mail.raw).not.toContain(word);
  const link = /\/nachrichten\/[\w-]+/.exec(mail.text)?.[0] ?? "";

  await expect
    .poll(async () => {
      await walker.open("/nachrichten");
      return walker.page.locator("main").textContent();
    })
    .toContain("E-Mail gesendet um");
  expect(await counter(walker).textContent()).toContain("1 ungelesen");
  const entry = walker.page.getByRole("listitem").filter({ hasText: "Gemeinde Niestetal hat den Antrag" });
  await entry.getByText("Ungelesen", { exact: true }).waitFor();
  await walker.open(link);
  await walker.page.waitForURL("**/vorgaenge/IKZ-HE-2021-0001");
  expect(await counter(walker).textContent()).not.toContain("ungelesen");
  await walker.end();
});

test("the inbox and the choice of mails look well at every width", async () => {
  // Within the hour of the last mail a further one would wait.
  const now = later(ready.now, { minutes: 90 });
  await ready.world.restart({ CLOCK: now });
  const walker = await ready.walk("lead");
  const actor = await actorOf(ready, "lead");
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  ready.world.mails.refuse(450);
  for (const participant of ["Gemeinde Kaufungen", "Gemeinde Söhrewald"]) {
    await transaction(ready.db, (tx) =>
      notify(tx, null, {
        to: [{ organisationId }],
        kind: "participant.restored",
        figures: { ...subjectOf(ready), participant },
        noticeMail,
        now,
      }),
    );
  }
  // Any form sent wakes the delivery.
  await send(ready, "POST", "/abmelden", "stranger");
  await expect
    .poll(async () => {
      await walker.open("/nachrichten");
      return walker.page.locator("main").textContent();
    })
    .toMatch(
      /noch nicht zugestellt: Der E-Mail-Dienst nimmt sie im Augenblick nicht an\. Nächster Versuch um/,
    );
  await walker.lookTwice("notifications");
  await walker.open("/konto");
  await walker.page.getByLabel("Nie, ich sehe unter „Nachrichten“ nach").check();
  await walker.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await walker.page.getByText("Gespeichert: Sie erhalten keine E-Mails").waitFor();
  await walker.lookTwice("account-mails");
  await walker.page.getByLabel("Bei neuen Nachrichten").check();
  await walker.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await walker.page.getByText("Gespeichert: Sie erhalten zu jeder").waitFor();
  ready.world.mails.refuse(null);
  await walker.end();
});

test("many entries are paged, filtered and marked, with the keyboard alone and without a script", async () => {
  const actor = await actorOf(ready, "lead");
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  await transaction(ready.db, async (tx) => {
    for (let at = 0; at < 24; at += 1) {
      await notify(tx, null, {
        to: [{ organisationId }],
        kind: "submission.dispatched",
        figures: { ...subjectOf(ready), number: `IKZ-HE-2021-${String(at).padStart(4, "0")}` },
        noticeMail,
        now: later(ready.now, { minutes: at }),
      });
    }
  });
  const walker = await ready.walk("lead", { javaScriptEnabled: false });
  const { page } = walker;
  await walker.open("/nachrichten");
  await page.getByText("Seite 1 von 2").waitFor();
  await page.getByRole("link", { name: "Ältere Nachrichten" }).click();
  await page.getByText("Seite 2 von 2").waitFor();
  const unread = async () =>
    Number(/\((\d+)\)/.exec((await page.getByRole("link", { name: /^Ungelesen/ }).textContent()) ?? "")?.[1]);
  const before = await unread();
  expect(before).toBeGreaterThan(24);
  await page
    .getByRole("button", { name: /^Als gelesen markieren: / })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByText("Gelesen", { exact: true }).first().waitFor();
  expect(page.url()).toContain("seite=2");
  expect(await unread()).toBe(before - 1);
  await page.getByRole("link", { name: /^Ungelesen/ }).click();
  await page.getByRole("button", { name: "Alle als gelesen markieren" }).click();
  await page.getByText("Alles gelesen").waitFor();
  expect(await unread()).toBe(0);
  await walker.end();
});
