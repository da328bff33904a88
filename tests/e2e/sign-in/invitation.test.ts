import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplication } from "~/db/applications/applications";
import { invite } from "~/db/participants/invitations";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { expectComplaint } from "../../complaints";
import { caseSections, PARTNER_PART } from "../../db/world";
import { axe, openPage, takePictures } from "../browser";
import { linkIn, type SignInWorld, sendForm, signInWorld } from "./sign-in-world";

const NOW = "2026-11-21T09:00:00.000Z";
let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld();
});
afterAll(() => world.end());

/** A draft of this municipality, with an invitation on its way to the partner. */
async function invited(leadName: string, partner: string): Promise<{ applicationId: string; link: string }> {
  const { db } = world;
  const lead = await world.municipality(leadName);
  const token = await issueSignInToken(db, { email: lead.email, now: NOW, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now: NOW });
  const actor = done.ok ? await findActor(db, done.sessionToken, NOW) : null;
  if (!actor) throw new Error("not signed in");
  const { organisationId } = lead;
  const applicationId = await createApplication(db, actor, {
    organisationId,
    sections: caseSections,
    now: NOW,
  });
  let link = "";
  await invite(db, actor, {
    applicationId,
    section: PARTNER_PART,
    email: partner,
    linkFor: (one) => `${world.server.origin}/einladung/${one}`,
    mail: (mail) => {
      link = linkIn(mail.link);
      return { subject: "Einladung", text: mail.link };
    },
    now: NOW,
  });
  return { applicationId, link };
}

test.each([true, false])(
  "one button hands the part over and signs in, with JavaScript: %s",
  async (javaScriptEnabled) => {
    const partner = `rathaus-${javaScriptEnabled}@soehrewald.example`;
    const { applicationId, link } = await invited(javaScriptEnabled ? "Niestetal" : "Kaufungen", partner);
    // A mail gateway opens it first.
    expect((await fetch(world.server.origin + link)).status).toBe(200);
    const visit = await openPage(world.browser, { javaScriptEnabled });
    const { page } = visit;
    await page.goto(world.server.origin + link);
    const words = await page.locator("main").textContent();
    for (const word of ["Söhrewald", partner, "Gemeinsame Personalverwaltung"]) expect(words).toContain(word);
    if (javaScriptEnabled) {
      expect(await axe(page)).toEqual([]);
      await takePictures(page, "invitation");
    }
    await page.getByRole("button", { name: "Einladung annehmen" }).click();
    await page.waitForURL(`**/antraege/${applicationId}**`);
    await page.goto(`${world.server.origin}/konto`);
    expect(await page.locator("main").textContent()).toContain(partner);

    expectComplaint(/status of 410/);
    const again = await page.goto(world.server.origin + link);
    expect(again?.status()).toBe(410);
    expect(await page.locator("h1").textContent()).toBe("Diese Einladung ist schon angenommen");
    if (javaScriptEnabled) {
      expect(await axe(page)).toEqual([]);
      await takePictures(page, "invitation-used");
    }
    expect((await sendForm(world.server, link)).status).toBe(410);
    await visit.close();
  },
);

test("another site cannot make a browser accept", async () => {
  const { link } = await invited("Lohfelden", "rathaus@lohfelden.example");
  expect((await sendForm(world.server, link, {}, "https://andere.example")).status).toBe(403);
  expect((await fetch(world.server.origin + link)).status).toBe(200);
});
