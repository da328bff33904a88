import type { ErrorRequestHandler, Response } from "express";
import { renderToStaticMarkup } from "react-dom/server";
import { problems } from "~/app/http/problem";
import { PageFrame } from "../components/page-frame";
import { ProblemText } from "../components/problem-text";
import type { Log } from "../log/log.server";
import type { Settings } from "../settings/env.server";
import { styleSheets } from "../styles/style-sheets";
import { requestMark } from "./identify.server";

export type RefusalPage = { status: number; title: string; text: string };

/** Answers with a page of ours where Remix is not reached: same frame, same words, no script. */
export function refuse(response: Response, settings: Settings, { status, title, text }: RefusalPage): void {
  const { requestId } = requestMark(response);
  const page = (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – IKZ-Antrag`}</title>
        {styleSheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <PageFrame demo={settings.demo} sourceUrl={settings.sourceUrl}>
          <ProblemText title={title} text={text} requestId={requestId} />
        </PageFrame>
      </body>
    </html>
  );
  response.status(status).set("Cache-Control", "no-store").type("html");
  response.send(`<!doctype html>${renderToStaticMarkup(page)}`);
}

/** The last station: an address nobody can read is a missing page, anything else a fault of ours. */
export function errorAnswer(settings: Settings, log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof URIError) return refuse(response, settings, { status: 404, ...problems.missing });
    log.error("failure", error, { requestId: requestMark(response).requestId });
    refuse(response, settings, { status: 500, ...problems.failed });
  };
}
