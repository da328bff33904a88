import type { RequestHandler } from "express";
import type { Jobs } from "./start-jobs.server";

/** After every answered POST: whatever it queued is on its way at once, and no page has to remember that. */
export function wakeAfterPost(jobs: Jobs, name: string): RequestHandler {
  return (request, response, next) => {
    if (request.method === "POST") response.on("finish", () => jobs.wake(name));
    next();
  };
}
