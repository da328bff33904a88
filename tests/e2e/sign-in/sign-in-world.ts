import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { type MailServer, startMailServer } from "../../app/mail/mail-server";
import { closeVisits, sharedBrowser } from "../browser";
import { startServer, type TestServer } from "../server";

const ADDED = "2026-11-21T08:00:00.000Z";

export type SignInWorld = {
  server: TestServer;
  browser: Browser;
  mails: MailServer;
  db: Database;
  /** A municipality with one mailbox, new for each test, so that the hour's limit of one is not the other's. */
  municipality(name: string): Promise<{ email: string; personId: string; organisationId: string }>;
  end(): Promise<void>;
};

/** The program with a real mail server behind it, a browser before it, and its database at hand. */
export async function signInWorld(): Promise<SignInWorld> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-sign-in-"));
  const databasePath = join(folder, "ikz.db");
  const mails = await startMailServer();
  const db = await openDatabase(databasePath);
  const [server, browser] = await Promise.all([
    startServer({ DATABASE_PATH: databasePath, SMTP_URL: mails.url }),
    sharedBrowser(),
  ]);
  return {
    server,
    browser,
    mails,
    db,
    async municipality(name) {
      const email = `hauptamt@${name.toLowerCase()}.example`;
      const person = await addPerson(db, { name: `Hauptamt ${name}`, email, now: ADDED });
      const kind = "municipality";
      const organisation = await addOrganisation(db, { name: `Gemeinde ${name}`, kind, now: ADDED });
      const [personId, organisationId] = [person.id, organisation.id];
      await addMembership(db, { personId, organisationId, role: "approver", now: ADDED });
      return { email, personId, organisationId };
    },
    async end() {
      await closeVisits();
      await server.stop();
      await mails.close();
      await closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a plain form as a browser of this site would; `origin` may say otherwise, null leaves it out. */
export function sendForm(
  server: TestServer,
  path: string,
  fields: Record<string, string> = {},
  origin: string | null = server.origin,
): Promise<Response> {
  return fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    headers: origin === null ? {} : { Origin: origin },
  });
}

/** Path and query of the link in a mail. */
export function linkIn(text: string): string {
  const address = /https?:\/\/\S+\/(anmelden|einladung)\/\S+/.exec(text)?.[0];
  if (address === undefined) throw new Error(`No link in:\n${text}`);
  const { pathname, search } = new URL(address);
  return pathname + search;
}
