import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { takeInProgrammes } from "~/rules";
import { createClock } from "../clock/clock.server";
import { loadDemo } from "../demo/load-demo";
import { loadProgrammes } from "../programmes/programme-folder.server";
import { readSettings } from "../settings/env.server";

// `npm run demo`: a fresh database with three cases, a link for each role, and the server.
const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);

const say = (line = "") => process.stdout.write(`${line}\n`);

function giveUp(message: string): never {
  process.stderr.write(`Die Vorführung startet nicht: ${message}\n`);
  process.exit(1);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Everything but port, host, folder, clock and programmes is fixed, so that a real database or mail server is never met. */
function demoEnvironment(): Record<string, string | undefined> {
  const { PORT = "3000", HOST, DEMO_FOLDER = "data", ORIGIN, CLOCK, PROGRAMMES_PATH } = process.env;
  return {
    PORT,
    HOST,
    CLOCK,
    PROGRAMMES_PATH,
    ORIGIN: ORIGIN ?? `http://localhost:${PORT}`,
    DATABASE_PATH: join(DEMO_FOLDER, "demo.db"),
    DEMO: "1",
    SMTP_URL: undefined,
    MAIL_FROM: "antrag@ikz.example",
    OPERATOR_NAME: "Vorführung von IKZ-Antrag",
    OPERATOR_ADDRESS: "Beispielweg 1; 12345 Beispielstadt",
    OPERATOR_EMAIL: "betrieb@ikz.example",
    OPERATOR_PHONE: "030 900009-0",
  };
}

const environment = demoEnvironment();
const settings = readSettings(environment);
const folder = process.env.DEMO_FOLDER ?? "data";
const { databasePath, port, host, origin } = settings;

if (!existsSync("build/server/index.js"))
  giveUp("Das Programm ist noch nicht gebaut. Rufen Sie „npm run demo“ auf.");
if (!(await isFree(port, host)))
  giveUp(`${host}:${port} ist belegt. Wählen Sie einen anderen Port: PORT=3001 npm run demo`);

say("Die Vorführung wird vorbereitet …");
await mkdir(folder, { recursive: true });
for (const ending of ["", "-wal", "-shm"]) await rm(databasePath + ending, { force: true });
const clock = createClock(settings.clockStart);
takeInProgrammes(await loadProgrammes(settings.programmesPath));
const db = await openDatabase(databasePath);
const demo = await loadDemo({ db, sender: settings, now: clock.now(), today: clock.today() });
await closeDatabase(db);

say(`Neu angelegt: ${databasePath}. Was in einer früheren Vorführung eingetragen war, ist damit gelöscht.`);
say();
for (const { title, number, pdf, demo: shown } of demo.cases) {
  await writeFile(join(folder, shown.pdf), pdf);
  say(`  ${title}`);
  say(`    ${number ? `eingereicht als ${number}` : "Entwurf"}, PDF: ${join(folder, shown.pdf)}`);
}
say();
say("Links zum Anmelden. Sie gelten einen Tag und mehrmals; das gibt es nur in der Vorführung.");
for (const { shows, email, link } of demo.links) {
  say();
  say(`  ${shows} (${email})`);
  say(`    ${link}`);
}
say();
say(`IKZ-Antrag läuft gleich unter ${origin}. Beenden mit Strg+C.`);
say();

for (const [name, value] of Object.entries(environment)) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
await import(new URL("../../server.js", import.meta.url).href);
