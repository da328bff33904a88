import { createCookie } from "@remix-run/node";
import { SESSION_DAYS } from "~/db/people/periods";

/** HttpOnly and SameSite=Lax always; over https also Secure and bound to this very host. */
function cookieFor(origin: string) {
  const secure = origin.startsWith("https://");
  return createCookie(secure ? "__Host-sitzung" : "sitzung", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  });
}

/** The session token a browser sent, or null. */
export async function readSessionToken(request: Request, origin: string): Promise<string | null> {
  const value: unknown = await cookieFor(origin).parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}

export const sessionCookie = (token: string, origin: string): Promise<string> =>
  cookieFor(origin).serialize(token);

export const endedSessionCookie = (origin: string): Promise<string> =>
  cookieFor(origin).serialize("", { maxAge: 0 });
