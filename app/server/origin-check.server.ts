import type { RequestHandler } from "express";
import type { Settings } from "../settings/env.server";
import { refuse } from "./refusal.server";

type Sender = { origin?: string | undefined; fetchSite?: string | undefined };

/** True when a changing request comes from one of our own pages. Silence counts as foreign. */
export function comesFromHere({ origin, fetchSite }: Sender, ownOrigin: string): boolean {
  return origin === undefined ? fetchSite === "same-origin" : origin === ownOrigin;
}

/**
 * Refuses what another site makes a browser send (forged requests). Then the host is set to our own name,
 * so that Remix, which compares Origin and Host too, agrees behind a proxy that renames the host.
 */
export function originCheck(settings: Settings): RequestHandler {
  const ownHost = new URL(settings.origin).host;
  return (request, response, next) => {
    const changes = request.method !== "GET" && request.method !== "HEAD";
    const sender = { origin: request.get("origin"), fetchSite: request.get("sec-fetch-site") };
    if (changes && !comesFromHere(sender, settings.origin)) {
      return refuse(response, settings, {
        status: 403,
        title: "Diese Eingabe kam nicht von unserer Seite",
        text: "Zum Schutz Ihrer Angaben nehmen wir nur an, was auf unseren eigenen Seiten eingegeben wurde. Es wurde nichts gespeichert. Öffnen Sie die Seite neu und senden Sie die Eingabe noch einmal.",
      });
    }
    request.headers.host = ownHost;
    delete request.headers["x-forwarded-host"];
    next();
  };
}
