import { sessionCookie } from "~/app/access/session-cookie.server";
import { createClock } from "~/app/clock/clock.server";
import type { LoadContext } from "~/app/http/load-context";
import { createLog } from "~/app/log/log.server";
import { readSettings } from "~/app/settings/env.server";
import type { Database } from "~/db/engine/open";
import { NOW } from "./many-cases";

const settings = readSettings({
  DATABASE_PATH: "data/bench.db",
  ORIGIN: "http://localhost:3000",
  MAIL_FROM: "antrag@ikz.example",
  OPERATOR_NAME: "Stadt Beispielstadt",
  OPERATOR_ADDRESS: "Marktplatz 1; 12345 Beispielstadt",
  OPERATOR_EMAIL: "ikz@beispielstadt.example",
  OPERATOR_PHONE: "+49 30 000000",
  DEMO: "1",
});

const clock = createClock(undefined, () => Date.parse(NOW));
const log = createLog(clock.now, () => {});

/** What the router hands to a loader when the person with this session opens an address. */
export async function visitor(db: Database, token: string) {
  const cookie = (await sessionCookie(token, settings.origin)).split(";")[0] ?? "";
  return (path: string, params: Record<string, string> = {}) => {
    const request = new Request(settings.origin + path, { headers: { Cookie: cookie } });
    const context: LoadContext = { settings, db, clock, log, requestId: "bench", nonce: "bench" };
    return { request, params, context };
  };
}
