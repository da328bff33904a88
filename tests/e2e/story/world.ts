import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { runCommandLine } from "~/app/cli/run";
import { type MailServer, startMailServer } from "~/tests/app/mail/mail-server";
import { closeVisits, sharedBrowser } from "../browser";
import { projectRoot, startServer, type TestServer } from "../server";

export type World = {
  /** The one that runs now. */
  readonly server: TestServer;
  browser: Browser;
  mails: MailServer;
  /** Runs `npm run -s ikz -- …` on the server's database, as the operator does. */
  ikz(...args: string[]): Promise<string>;
  /** An organisation with one mailbox that acts for it, entered by the operator. */
  organisation(given: Organisation): Promise<void>;
  /** Stops the server as an operator does and starts it anew on the same database, with these settings. */
  restart(settings: Record<string, string>): Promise<void>;
  end(): Promise<void>;
};

/** A body that is no office by its kind, an authority or a supervision by the key of its office. */
export type Organisation = {
  name: string;
  kind?: string;
  key?: string;
  state?: string;
  office?: string;
  email: string;
};

/** The program on the day of `clock` with a real mail server behind it and a browser before it; `filled` has a database already. */
export async function openWorld(clock: string, filled?: string): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-story-"));
  const databasePath = filled ?? join(folder, "ikz.db");
  const mails = await startMailServer();
  const start = (more: Record<string, string> = {}) =>
    startServer({ DATABASE_PATH: databasePath, SMTP_URL: mails.url, CLOCK: clock, ...more });
  const [first, browser] = await Promise.all([start(), sharedBrowser()]);
  let server = first;
  const ikz = (...args: string[]) => runCommand([...args, "--database", databasePath]);
  const enter = (...args: string[]) => enterHere([...args, "--database", databasePath], clock);
  return {
    get server() {
      return server;
    },
    browser,
    mails,
    ikz,
    async restart(settings) {
      await server.stop();
      server = await start(settings);
    },
    async organisation({ name, email, ...given }) {
      const options = Object.entries(given).flatMap(([option, value]) => [`--${option}`, value]);
      await enter("organisation", "add", "--name", name, ...options);
      await enter("person", "add", "--name", `Postfach ${name}`, "--email", email);
      await enter("role", "add", "--person", email, "--organisation", name, "--role", "approver");
    },
    async end() {
      await closeVisits();
      await server.stop();
      await mails.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const run = promisify(execFile);

async function runCommand(args: string[]): Promise<string> {
  const { stdout } = await run("npm", ["run", "-s", "ikz", "--", ...args], { cwd: projectRoot });
  return stdout;
}

/** The same command line in this process: starting one for each entry would take longer than the entry. */
async function enterHere(args: string[], now: string): Promise<void> {
  const said: string[] = [];
  const terminal = { out: () => undefined, err: (text: string) => void said.push(text) };
  const place = { today: now.slice(0, 10), now, environment: {}, directory: projectRoot };
  if ((await runCommandLine(args, { ...place, ...terminal })) !== 0) throw new Error(said.join("\n"));
}
