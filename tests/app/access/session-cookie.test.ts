import { expect, test } from "vitest";
import { endedSessionCookie, readSessionToken, sessionCookie } from "~/app/access/session-cookie.server";

const request = (cookie: string, origin: string) =>
  new Request(`${origin}/konto`, { headers: { Cookie: cookie } });
const pairOf = (header: string) => header.split(";")[0] ?? "";

test.each([
  ["https://ikz.example", /^__Host-sitzung=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
  ["http://localhost:3000", /^sitzung=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/],
])("at %s the cookie is out of reach of scripts and other sites, and reads back", async (origin, shape) => {
  const header = await sessionCookie("abc-DEF_123", origin);
  expect(header).toMatch(shape);
  expect(await readSessionToken(request(pairOf(header), origin), origin)).toBe("abc-DEF_123");
  expect(await endedSessionCookie(origin)).toMatch(/Max-Age=0/);
});

test.each(["", "sitzung=", "sitzung=%%%", "andere=1", "sitzung=bnVsbA=="])(
  "the cookie „%s“ signs nobody in",
  async (cookie) => {
    const origin = "http://localhost:3000";
    expect(await readSessionToken(request(cookie, origin), origin)).toBeNull();
  },
);

test("a cookie set without https counts for nothing where https is used", async () => {
  const plain = pairOf(await sessionCookie("abc", "http://ikz.example"));
  expect(await readSessionToken(request(plain, "https://ikz.example"), "https://ikz.example")).toBeNull();
});
