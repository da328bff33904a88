import type { Clock } from "~/app/clock/clock.server";
import type { Log } from "~/app/log/log.server";
import type { Settings } from "~/app/settings/env.server";
import type { Database } from "~/db/engine/open";

/** What every loader and action gets as `context`. */
export type LoadContext = {
  settings: Settings;
  db: Database;
  clock: Clock;
  log: Log;
  /** Also in the header X-Request-Id, in the log and on the error page. */
  requestId: string;
  /** Allows this answer's own scripts under the content security policy. */
  nonce: string;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
