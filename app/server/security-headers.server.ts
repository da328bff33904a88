import type { RequestHandler } from "express";
import { requestMark } from "./identify.server";

/**
 * The headers of every answer. `same-origin` as referrer policy, since `no-referrer` makes browsers send
 * `Origin: null` with plain forms, and the origin check would refuse them.
 */
export function securityHeaders(origin: string, development: boolean): RequestHandler {
  const fixed: Record<string, string> = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (origin.startsWith("https:")) fixed["Strict-Transport-Security"] = "max-age=31536000";
  return (_request, response, next) => {
    const { nonce } = requestMark(response);
    response.set(fixed).set("Content-Security-Policy", contentSecurityPolicy(nonce, development));
    next();
  };
}

/** KERN draws its icons from `data:` addresses in its style sheet. Only Vite's own client needs the wider rules. */
function contentSecurityPolicy(nonce: string, development = false): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
