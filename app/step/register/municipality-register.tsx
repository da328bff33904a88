import { createHash } from "node:crypto";
import { openTo } from "~/app/access/guard.server";
import { loadRegister } from "~/db/register/register";
import { registerOf } from "~/forms/register/look-up";

/** The municipality register for the search in the pages; asked again, an unchanged one is only named. */
export const loader = openTo.signedIn("municipality-register", async ({ db, request }) => {
  const { asOf, entries } = registerOf(await loadRegister(db));
  const body = JSON.stringify({ asOf, entries });
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  // A server that packs the answer may have marked the tag as weak.
  const known = request.headers.get("If-None-Match")?.replace(/^W\//, "") === etag;
  return known
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
});
