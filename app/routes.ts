import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the application. */
export default [
  index("routes/landing.tsx"),
  route("impressum", "routes/imprint.tsx"),
  route("datenschutz", "routes/privacy.tsx"),
  route("barrierefreiheit", "routes/accessibility.tsx"),
  route("anmelden", "routes/sign-in.tsx"),
  route("anmelden/:token", "routes/sign-in-link.tsx"),
  route("abmelden", "routes/sign-out.tsx"),
  route("konto", "routes/account.tsx"),
  route("einladung/:token", "routes/invitation.tsx"),
  route("postausgang", "routes/demo-outbox.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
