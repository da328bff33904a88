import { expect, test } from "vitest";
import { frameOf } from "~/app/access/frame-of.server";
import { homeOf } from "~/app/access/home-of";
import { sessionCookie } from "~/app/access/session-cookie.server";
import { createClock } from "~/app/clock/clock.server";
import { germanInstant } from "~/app/clock/german-instant.server";
import { readSettings } from "~/app/settings/env.server";
import type { Database } from "~/db/engine/open";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import type { OrganisationKind } from "~/db/schema/people";
import { freshDatabase, NOW } from "~/tests/db/world";
import { testSettings } from "~/tests/e2e/server";

const settings = readSettings(testSettings(3000, "data/ikz.db"));
const clock = createClock(undefined, () => Date.parse(NOW));

async function signedIn(db: Database, kinds: OrganisationKind[]) {
  const email = "amt@haan.example";
  const { id: personId } = await addPerson(db, { name: "Hauptamt", email, now: NOW });
  for (const [at, kind] of kinds.entries()) {
    const { id } = await addOrganisation(db, { name: `Stelle ${at + 1}`, kind, now: NOW });
    await addMembership(db, { personId, organisationId: id, now: NOW });
  }
  const token = await issueSignInToken(db, { email, now: NOW, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now: NOW });
  if (!done.ok) throw new Error(done.reason);
  return done;
}

test.each<[OrganisationKind[], string, string[], string]>([
  [[], "Hauptamt", ["/antraege"], "/antraege"],
  [["municipality"], "Stelle 1", ["/antraege"], "/antraege"],
  [["authority"], "Stelle 1", ["/behoerde"], "/behoerde"],
  [["authority", "authority"], "Stelle 1 und eine weitere", ["/behoerde"], "/behoerde"],
  [
    ["district", "authority", "company"],
    "Stelle 1 und zwei weitere",
    ["/antraege", "/behoerde"],
    "/behoerde",
  ],
])("acting for %j: named „%s“, led to %j, begins at %s", async (kinds, name, pages, home) => {
  const statements: string[] = [];
  const db = await freshDatabase({ onStatement: (statement) => statements.push(statement) });
  const { sessionToken, actor } = await signedIn(db, kinds);
  const cookie = (await sessionCookie(sessionToken, settings.origin)).split(";")[0] ?? "";
  const request = new Request(`${settings.origin}/`, { headers: { Cookie: cookie } });
  statements.length = 0;
  const real = await frameOf(request, { db, clock, settings: { ...settings, demo: false } });
  // One for the session, one for the inbox.
  expect(statements).toHaveLength(2);
  expect(real).toEqual({
    nav: pages.map((href) => expect.objectContaining({ href })),
    account: { organisation: name, unread: 0, signOutAction: "/abmelden" },
  });
  expect(homeOf(actor)).toBe(home);
});

test.each([true, false])(
  "a stranger sees no pages of others; the outbox only in the demo (%s)",
  async (demo) => {
    const db = await freshDatabase();
    const frame = await frameOf(new Request(settings.origin), { db, clock, settings: { ...settings, demo } });
    expect(frame).toEqual({
      nav: demo ? [{ href: "/postausgang", label: "Postausgang" }] : [],
      account: null,
    });
  },
);

test.each([
  ["2026-11-21T09:05:59.999Z", "21.11.2026, 10:05 Uhr"],
  ["2026-07-31T22:00:00.000Z", "01.08.2026, 00:00 Uhr"],
])("%s is %s in Germany", (instant, words) => {
  expect(germanInstant(instant)).toBe(words);
});
