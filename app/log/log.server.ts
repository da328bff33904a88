export type LogFields = Record<string, string | number | boolean | undefined>;
export type Log = {
  info(event: string, fields?: LogFields): void;
  /** The only place where a stack trace may appear. */
  error(event: string, error: unknown, fields?: LogFields): void;
};

/** One JSON line per event; `now` gives the time as an ISO instant. */
export function createLog(now: () => string, write: LogWriter = standardStreams): Log {
  return {
    info: (event, fields) => write("out", JSON.stringify({ time: now(), level: "info", event, ...fields })),
    error: (event, error, fields) =>
      write("err", JSON.stringify({ time: now(), level: "error", event, ...fields, ...described(error) })),
  };
}

export type LogWriter = (stream: "out" | "err", line: string) => void;

function standardStreams(stream: "out" | "err", line: string) {
  (stream === "out" ? process.stdout : process.stderr).write(`${line}\n`);
}

function described(error: unknown) {
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: typeof error === "string" ? error : JSON.stringify(error) };
}

/**
 * A path fit for the log: without its query, and with long segments struck out, since sign-in and
 * invitation links carry their secret there (a UUID of 36 characters is shown).
 */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) => (segment.length > 36 ? "…" : segment))
    .join("/");
}
