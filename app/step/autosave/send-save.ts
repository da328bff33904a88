import type { SaveOutcome } from "./autosaver";
import type { SaveAnswer } from "./save-answer";

/** Longer than the server ever takes; a network that swallows everything would else never be noticed. */
const PATIENCE_MS = 30_000;
const GONE =
  "Diesen Schritt gibt es für Sie nicht mehr. Fragen Sie die federführende Kommune; Ihre Eingaben sind aufgehoben.";

function textOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("text" in body)) return null;
  return typeof body.text === "string" ? body.text : null;
}

const isAnswer = (body: unknown): body is SaveAnswer =>
  typeof body === "object" && body !== null && "versions" in body && "hints" in body;

/**
 * Sends what was typed to the step's address. Not through the router: an answer that comes while a page is
 * being changed would end that change and leave the old page standing.
 */
export async function sendSave(address: string, body: URLSearchParams): Promise<SaveOutcome<SaveAnswer>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(address, { method: "POST", body, redirect: "manual", signal });
    if (answer.status === 401 || answer.type === "opaqueredirect") return { kind: "expired" };
    if (answer.status >= 500) return { kind: "failed" };
    const said: unknown = await answer.json().catch(() => null);
    if (isAnswer(said)) return { kind: "answered", answer: said };
    if (answer.ok) return { kind: "failed" };
    return { kind: "refused", text: textOf(said) ?? GONE };
  } catch {
    return { kind: "failed" };
  }
}

/** On leaving the page: nobody waits for an answer, and large texts stay in the browser for the next time. */
export function sendOnLeaving(address: string, body: URLSearchParams): void {
  fetch(address, { method: "POST", body, keepalive: true }).catch(() => undefined);
}
