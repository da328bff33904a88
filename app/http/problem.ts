import { isRouteErrorResponse } from "@remix-run/react";

/** `way`: where one goes on, if that is not the start page. */
export type PageProblem = { title: string; text: string; way?: Way };
type Way = { href: string; label: string };

function isWay(way: unknown): way is Way {
  if (typeof way !== "object" || way === null || !("href" in way && "label" in way)) return false;
  return typeof way.href === "string" && typeof way.label === "string";
}

function isProblem(data: unknown): data is PageProblem {
  if (typeof data !== "object" || data === null || !("title" in data && "text" in data)) return false;
  if ("way" in data && !isWay(data.way)) return false;
  return typeof data.title === "string" && typeof data.text === "string";
}

/**
 * For `throw problem(410, …)` in a loader or action: ends the request with this status and shows the
 * words on the error page. `text` says what is, then what to do.
 */
export function problem(status: number, words: PageProblem): Response {
  return Response.json(words, { status });
}

/** The words for what has no words of its own. */
export const problems = {
  missing: {
    title: "Diese Seite gibt es nicht",
    text: "Vielleicht ist die Adresse unvollständig, oder die Seite wurde gelöscht. Prüfen Sie die Adresse oder gehen Sie zur Startseite.",
  },
  forbidden: {
    title: "Diese Seite ist für Sie nicht freigegeben",
    text: "Melden Sie sich mit der Adresse an, die zu diesem Antrag gehört, oder fragen Sie die federführende Kommune.",
  },
  failed: {
    title: "Das hat nicht geklappt",
    text: "In unserem Programm ist ein Fehler aufgetreten. Was vorher gespeichert war, ist noch da. Versuchen Sie es in einigen Minuten noch einmal.",
  },
} satisfies Record<string, PageProblem>;

/** The words for whatever a route threw; what went wrong inside is never among them. */
export function problemOf(error: unknown): PageProblem {
  if (!isRouteErrorResponse(error)) return problems.failed;
  if (isProblem(error.data)) {
    const { title, text, way } = error.data;
    return { title, text, ...(way && { way }) };
  }
  if (error.status === 404) return problems.missing;
  return error.status === 401 || error.status === 403 ? problems.forbidden : problems.failed;
}
