import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import type { LoadContext } from "./http/load-context";
import { PageContextProvider } from "./http/page-context";
import { withoutPadding } from "./http/without-padding.server";

export { start } from "./start.server";

export const streamTimeout = 10_000;

/**
 * Renders a page whole before its first byte is sent: it then needs no script to be put together, and
 * its status is right even when something fails late.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, log }: LoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const { pipe, abort } = renderToPipeableStream(
      <PageContextProvider.Provider value={{ nonce, requestId, path: new URL(request.url).pathname }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </PageContextProvider.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = withoutPadding();
          headers.set("Content-Type", "text/html; charset=utf-8");
          const readable = createReadableStreamFromReadable(body);
          resolve(new Response(readable, { status: failure ? 500 : status, headers }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          failure = error;
          log.error("render", error, { requestId });
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** A method or address we do not have is the visitor's mistake: it is in the access log, no fault of ours. */
function isRefusedRequest(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500;
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRefusedRequest(error)) return;
  context.log.error("failure", error, { requestId: context.requestId });
};
