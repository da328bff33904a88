import type { UploadAnswer } from "./upload-answer";

export type SendOutcome =
  | { kind: "answered"; answer: UploadAnswer }
  /** The server says why not. */
  | { kind: "refused"; text: string }
  | { kind: "failed" | "expired" | "cancelled" };

/** How much of the form has gone out, in bytes. */
export type Progress = { sent: number; total: number };

const isAnswer = (body: unknown): body is UploadAnswer =>
  typeof body === "object" && body !== null && "files" in body && "hints" in body;

function textOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("text" in body)) return null;
  return typeof body.text === "string" ? body.text : null;
}

function outcomeOf({ status, response }: XMLHttpRequest): SendOutcome {
  if (status === 401) return { kind: "expired" };
  if (status === 200 && isAnswer(response)) return { kind: "answered", answer: response };
  const text = textOf(response);
  return status >= 400 && status < 500 && text !== null ? { kind: "refused", text } : { kind: "failed" };
}

/** Sends a form with a file. Not by `fetch`, which does not tell how far it is. */
export function sendFile(
  address: string,
  body: FormData,
  onProgress: (progress: Progress) => void,
): { done: Promise<SendOutcome>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<SendOutcome>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress({ sent: loaded, total }));
    request.addEventListener("load", () => resolve(outcomeOf(request)));
    request.addEventListener("error", () => resolve({ kind: "failed" }));
    request.addEventListener("abort", () => resolve({ kind: "cancelled" }));
  });
  request.open("POST", address);
  request.responseType = "json";
  request.send(body);
  return { done, cancel: () => request.abort() };
}
