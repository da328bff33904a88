import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { sessionCookie } from "~/app/access/session-cookie.server";
import { DEMO_PEOPLE, type DemoPerson } from "~/app/demo/demo-people";
import { type LoadedDemo, loadDemo } from "~/app/demo/load-demo";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { startWalk, type Walker } from "./walker";
import { openWorld, type World } from "./world";

export type DemoWorld = {
  world: World;
  db: Database;
  demo: LoadedDemo;
  casePath(name: LoadedDemo["cases"][number]["demo"]["name"]): string;
  /** A browser in which this body's clerk is signed in. */
  walk(person: DemoPerson, options?: BrowserContextOptions): Promise<Walker>;
  end(): Promise<void>;
};

/** A running server with a real mail server and everything the demonstration holds. */
export async function demoWorld(now: string): Promise<DemoWorld> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-story-"));
  const databasePath = join(folder, "demo.db");
  const db = await openDatabase(databasePath);
  const operator = { name: "Vorführung", address: [], email: "betrieb@ikz.example", phone: "030 900009-0" };
  const sender = { origin: "http://localhost", operator };
  const demo = await loadDemo({ db, sender, now, today: now.slice(0, 10) });
  const world = await openWorld(now, databasePath);
  const { origin } = world.server;
  return {
    world,
    db,
    demo,
    casePath: (name) => `/antraege/${demo.cases.find((one) => one.demo.name === name)?.applicationId ?? ""}`,
    async walk(person, options) {
      const token = await issueSignInToken(db, { email: DEMO_PEOPLE[person].email, now, minutes: 15 });
      const done = await redeemSignInToken(db, { token: token ?? "", now });
      if (!done.ok) throw new Error(`${person}: ${done.reason}`);
      const walker = await startWalk(world, options);
      const cookie = (await sessionCookie(done.sessionToken, origin)).split(";")[0] ?? "";
      const [name = "", value = ""] = cookie.split(/=(.*)/);
      await walker.page.context().addCookies([{ name, value, url: origin }]);
      return walker;
    },
    async end() {
      await closeDatabase(db);
      await world.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
