import { expect, test } from "vitest";
import { createLog, loggedPath } from "~/app/log/log.server";

test("one JSON line per event; the stack of an error stands in the log and nowhere else", () => {
  const lines: [string, string][] = [];
  const log = createLog(
    () => "2026-11-21T09:00:00.000Z",
    (stream, line) => lines.push([stream, line]),
  );
  log.info("request", { status: 200 });
  log.error("failure", new Error("kaputt"), { requestId: "abc" });
  expect(lines.map(([stream]) => stream)).toEqual(["out", "err"]);
  const [first, second] = lines.map(([, line]) => JSON.parse(line));
  expect(first).toEqual({ time: "2026-11-21T09:00:00.000Z", level: "info", event: "request", status: 200 });
  expect(second).toMatchObject({ level: "error", event: "failure", requestId: "abc", message: "kaputt" });
  expect(second.stack).toContain("log.test.ts");
});

test.each([
  ["/anmelden/Jx3v0m8yQfYw2k1sT7uZp4aR9cE6hB5nLd0gKi", "/anmelden/…"],
  ["/anmelden?adresse=amt@niestetal.example", "/anmelden"],
  [
    "/antraege/0c5c1f9e-7f6c-4a3a-9a43-0f6a1f0f8a11/schritt",
    "/antraege/0c5c1f9e-7f6c-4a3a-9a43-0f6a1f0f8a11/schritt",
  ],
])("the path %s is logged as %s", (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
