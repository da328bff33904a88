import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { z } from "zod";
import { type Log, loggedPath } from "../log/log.server";

const mark = z.object({ requestId: z.string(), nonce: z.string() });

/** Gives each request its id and its nonce. An id sent by the caller is not taken over: it ends up in our log. */
export const identify: RequestHandler = (_request, response, next) => {
  Object.assign(response.locals, { requestId: randomUUID(), nonce: randomBytes(16).toString("base64") });
  response.setHeader("X-Request-Id", requestMark(response).requestId);
  next();
};

export function requestMark(response: Pick<Response, "locals">) {
  return mark.parse(response.locals);
}

/** One line per answer: no address, no agent, no query, no name of a person. */
export function accessLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.on("close", () => {
      log.info("request", {
        requestId: requestMark(response).requestId,
        method: request.method,
        path: loggedPath(request.originalUrl),
        status: response.statusCode,
        completed: response.writableFinished,
        ms: Number((process.hrtime.bigint() - began) / 1_000_000n),
      });
    });
    next();
  };
}
