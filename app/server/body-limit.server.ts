import type { Request, RequestHandler } from "express";
import { stepPath } from "../addresses/case";
import { LARGEST_FILE_MB } from "../http/read-form.server";
import type { Settings } from "../settings/env.server";
import { refuse } from "./refusal.server";

const MB = 1024 * 1024;
/** Room for one file and the rest of its form. */
const LARGEST_BODY = 25 * MB;
/**
 * A step's form takes a resolution of each participant at once, and it has to arrive even with a file that
 * is too large: that one is refused, everything else typed and chosen is kept (read-form.server.ts).
 */
const LARGEST_STEP = 250 * MB;
const STEP = new RegExp(`^${stepPath("[^/]+", "[^/]+")}$`);
const LARGEST_DISCARD = 2 * LARGEST_STEP;

/**
 * Refuses a body that is too large by the length it states, which Node's parser then holds it to; a body
 * without a length is refused as well (browsers always state it).
 */
export function bodyLimit(settings: Settings): RequestHandler {
  return async (request, response, next) => {
    const length = statedLength(request);
    if (length === "unknown") {
      response.set("Connection", "close");
      return refuse(response, settings, {
        status: 411,
        title: "Die Eingabe kam unvollständig an",
        text: "Ihr Programm hat nicht angegeben, wie groß die Eingabe ist. Es wurde nichts gespeichert. Versuchen Sie es mit einem anderen Browser.",
      });
    }
    const largest = STEP.test(request.path) ? LARGEST_STEP : LARGEST_BODY;
    if (length <= largest) return next();
    // A browser shows our answer only once it has sent everything, so the body is read and thrown away.
    if (length <= LARGEST_DISCARD) await discarded(request);
    response.set("Connection", "close");
    return refuse(response, settings, {
      status: 413,
      title: "Die Datei ist zu groß",
      text: `Zusammen mit den übrigen Angaben sind höchstens ${largest / MB} MB möglich, je Datei ${LARGEST_FILE_MB} MB. Es wurde nichts gespeichert. Gehen Sie zurück und laden Sie die Dateien einzeln oder verkleinert hoch.`,
    });
  };
}

function statedLength(request: Request): number | "unknown" {
  if (request.headers["transfer-encoding"] !== undefined) return "unknown";
  return Number(request.headers["content-length"] ?? 0);
}

function discarded(request: Request): Promise<void> {
  return new Promise((resolve) => {
    request.resume().on("end", resolve).on("close", resolve);
  });
}
