// The web server: what every answer needs comes from the application's own build (app/start.server.ts),
// so that one place knows the settings. `node server.js` serves the build, `--dev` serves through Vite.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";

const development = process.argv.includes("--dev");
// React and Express choose their slow, talkative form unless this is set before they are used.
process.env.NODE_ENV ??= development ? "development" : "production";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const vite = development
  ? await (await import("vite")).createServer({ root: here("."), server: { middlewareMode: true } })
  : undefined;
const loadBuild = () =>
  vite ? vite.ssrLoadModule("virtual:remix/server-build") : import("./build/server/index.js");

const build = await loadBuild();
const app = await build.entry.module.start(process.env).catch((error) => {
  const unset = error.name === "SettingsError";
  console.error(
    unset
      ? `IKZ-Antrag startet nicht, weil Einstellungen fehlen oder falsch sind:\n${error.message}`
      : `IKZ-Antrag startet nicht.\n${error.stack}`,
  );
  process.exit(1);
});

const web = express();
web.disable("x-powered-by");
web.use(app.first);
web.use(compression());
web.get("/healthz", (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
});
if (vite) {
  web.use(vite.middlewares);
} else {
  web.use(
    "/assets",
    express.static(here("build/client/assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  web.use(express.static(here("build/client"), { maxAge: "1h", index: false }));
}
web.use(app.beforePages);
web.use((request, response, next) => {
  // The municipality register is public data and says itself how it may be kept.
  if (request.path !== "/gemeindeverzeichnis.json") response.set("Cache-Control", "no-store");
  next();
});
web.all("*", createRequestHandler({ build: vite ? loadBuild : build, getLoadContext: app.loadContext }));
web.use(app.errorAnswer);

const server = createServer(web);
const { host, port, origin } = app.settings;
server.on("error", (error) => {
  console.error(`IKZ-Antrag startet nicht: ${host}:${port} ist nicht frei (${error.code}).`);
  process.exit(1);
});
server.listen(port, host, () => app.log.info("listening", { host, port, origin }));

let stopping = false;
async function stop(signal) {
  if (stopping) return;
  stopping = true;
  app.log.info("stopping", { signal });
  const lastChance = setTimeout(() => server.closeAllConnections(), 10_000);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(lastChance);
  await vite?.close();
  await app.close();
  app.log.info("stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
