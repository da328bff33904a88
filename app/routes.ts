import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the application. */
export default [
  index("routes/landing.tsx"),
  route("impressum", "routes/imprint.tsx"),
  route("datenschutz", "routes/privacy.tsx"),
  route("barrierefreiheit", "routes/accessibility.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
