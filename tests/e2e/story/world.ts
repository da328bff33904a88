import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { type MailServer, startMailServer } from "~/tests/app/mail/mail-server";
import { openBrowser } from "../browser";
import { projectRoot, startServer, type TestServer } from "../server";

export type World = {
  server: TestServer;
  browser: Browser;
  mails: MailServer;
  /** Runs `npm run -s ikz -- …` on the server's database, as the operator does. */
  ikz(...args: string[]): Promise<string>;
  /** An organisation with one mailbox that acts for it, entered by the operator. */
  organisation(given: Organisation): Promise<void>;
  end(): Promise<void>;
};

export type Organisation = { name: string; kind: string; key?: string; state?: string; email: string };

/** The program on the day of `clock` with a real mail server behind it and a browser before it; `filled` has a database already. */
export async function openWorld(clock: string, filled?: string): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-story-"));
  const databasePath = filled ?? join(folder, "ikz.db");
  const mails = await startMailServer();
  const [server, browser] = await Promise.all([
    startServer({ DATABASE_PATH: databasePath, SMTP_URL: mails.url, CLOCK: clock }),
    openBrowser(),
  ]);
  const ikz = (...args: string[]) => runCommand([...args, "--database", databasePath]);
  return {
    server,
    browser,
    mails,
    ikz,
    async organisation({ name, kind, key, state, email }) {
      const options = [...(key ? ["--key", key] : []), ...(state ? ["--state", state] : [])];
      await ikz("organisation", "add", "--name", name, "--kind", kind, ...options);
      await ikz("person", "add", "--name", `Postfach ${name}`, "--email", email);
      await ikz("role", "add", "--person", email, "--organisation", name, "--role", "approver");
    },
    async end() {
      await browser.close();
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
