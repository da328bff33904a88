import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "~/app/access/session-cookie.server";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { ANSWERED, ASKED, MADE, type TurnOfYear, turnOfYear } from "~/tests/app/submit/turn-of-year";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";
import { keepFailurePictures } from "./failure-pictures";
import { startWalk, type Walker } from "./walker";
import { openWorld, type World } from "./world";

// Everything before the answer is prepared by the functions the pages use; the browser stands after the turn of the
// year, when both programmes are over.
const folder = mkdtempSync(join(tmpdir(), "ikz-story-"));
let db: Database;
let world: World;
let cases: Record<
  "asked" | "returned" | "untouched" | "again" | "askedByMinistry" | "untouchedInHesse",
  TurnOfYear
>;

beforeAll(async () => {
  const databasePath = join(folder, "turn.db");
  db = await openDatabase(databasePath);
  const nrw = await turnOfYear(db, "NW");
  const hesse = await turnOfYear(db, "HE");
  cases = {
    asked: nrw,
    returned: hesse,
    untouched: await nrw.another(),
    again: await nrw.another(),
    askedByMinistry: await hesse.another(),
    untouchedInHesse: await hesse.another(),
  };
  for (const one of Object.values(cases)) await one.handIn(MADE);
  await cases.asked.askAgain(ASKED);
  await cases.askedByMinistry.passStations(ASKED);
  await cases.askedByMinistry.askAgain(ASKED);
  await cases.returned.giveBack(ASKED);
  await cases.again.withdraw(ASKED);
  await cases.again.handIn("2026-12-28T09:00:00.000Z");
  const { again: _withdrawn, ...supplemented } = cases;
  for (const one of Object.values(supplemented)) await one.change(ANSWERED);
  world = await openWorld(ANSWERED, databasePath);
});
afterAll(async () => {
  await closeDatabase(db);
  await world.end();
  rmSync(folder, { recursive: true });
});
keepFailurePictures();

async function walkAs(email: string): Promise<Walker> {
  const token = await issueSignInToken(db, { email, now: ANSWERED, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now: ANSWERED });
  if (!done.ok) throw new Error(done.reason);
  const { origin } = world.server;
  const walker = await startWalk(world);
  const [name = "", value = ""] = (
    (await sessionCookie(done.sessionToken, origin)).split(";")[0] ?? ""
  ).split(/=(.*)/);
  await walker.page.context().addCookies([{ name, value, url: origin }]);
  return walker;
}

const factOf = (walker: Walker, label: string) =>
  walker.page
    .locator(".case .facts > div")
    .filter({ has: walker.page.getByText(label, { exact: true }) })
    .locator("dd")
    .textContent()
    .then((text) => (text ?? "").replaceAll("\u00a0", " ").trim());

describe("on 20.01.2027 an application of 15.12.2026", () => {
  test.each([
    ["asked", "IKZ-NW-2026-0001", "nw-2021"],
    ["returned", "IKZ-HE-2026-0001", "he-2021"],
    ["untouched", "IKZ-NW-2026-0002", "nw-2021"],
    ["askedByMinistry", "IKZ-HE-2026-0002", "he-2021"],
    ["untouchedInHesse", "IKZ-HE-2026-0003", "he-2021"],
  ] as const)(
    "%s: is supplemented, and keeps day, number and programme",
    async (which, number, programme) => {
      const { applicationId, lead: actor } = cases[which];
      const lead = await walkAs(actor.email);
      const { page } = lead;
      await lead.open(`/antraege/${applicationId}/pruefung`);
      await page.getByText("Geprüft am 20.01.2027, Antragstag 15.12.2026, nach:").waitFor();
      expect(await page.getByRole("note", { name: /Förderprogramm/ }).count()).toBe(0);
      expect(await factOf(lead, "Antragstag")).toBe("15.12.2026");
      await lead.open(`/antraege/${applicationId}/einreichen`);
      await page.getByText("bleibt; diese Fassung ergänzt den Antrag am 20.01.2027").waitFor();
      await lead.lookTwice(`supplement-submit-${which}`);
      await page.getByLabel("Ich habe alle Angaben durchgesehen").check();
      await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).click();
      await page.getByRole("heading", { level: 1, name: "Ihr Antrag ist eingereicht" }).waitFor();
      await lead.open(`/eingereicht/${number}`);
      await page.getByRole("heading", { level: 1, name: `Antrag ${number}, Fassung 2` }).waitFor();
      expect(await factOf(lead, "Antragstag")).toBe("15.12.2026, ergänzt am 20.01.2027");
      await lead.lookTwice(`supplement-submitted-${which}`);

      const { bytes } = await lead.download(page.getByRole("link", { name: "Antrag als PDF" }));
      const letter = squeezed((await pageTexts(bytes)).join("\n"));
      expect(letter).toContain(squeezed("Antrag vom 15.12.2026, ergänzt am 20.01.2027"));
      expect(letter).toContain(squeezed(`(${programme})`));
      await lead.open(`/vorgaenge/${number}`);
      expect(await factOf(lead, "Antragstag")).toBe("15.12.2026, ergänzt am 20.01.2027");
      await lead.open(`/antraege/${applicationId}`);
      expect(await factOf(lead, "Antragstag")).toBe("15.12.2026 ergänzt am 20.01.2027");
      await lead.end();
    },
  );

  test("stands in the authority's list with both days, and what was taken back with its new one", async () => {
    const authority = await walkAs(cases.asked.authority.email);
    const { page } = authority;
    await authority.open("/behoerde");
    const row = page.getByRole("row").filter({ hasText: "IKZ-NW-2026-0001" });
    expect(await row.getByText("Antrag vom 15.12.2026, ergänzt am 20.01.2027").count()).toBe(1);
    await authority.lookTwice("supplement-inbox");
    const csv = await authority.download(page.getByRole("link", { name: "CSV" }));
    const lines = Buffer.from(csv.bytes).toString("utf8").split("\r\n");
    expect(lines.find((line) => line.includes("IKZ-NW-2026-0001"))).toContain(";15.12.2026;20.01.2027;");
    expect(lines.find((line) => line.includes("IKZ-NW-2026-0003"))).toContain(";28.12.2026;;");
    await authority.end();
  });
});
