import { type UploadHandlerPart, unstable_parseMultipartFormData } from "@remix-run/node";
import { LARGEST_UPLOAD } from "~/forms/uploads/inspect-upload";
import { problem } from "./problem";

export type SentFile = { name: string; bytes: Uint8Array } | { name: string; tooLarge: true };
export type SentForm = { form: FormData; files: Map<string, SentFile> };

const MB = 1024 * 1024;
/** Far more than the largest step of the largest case sends; more is no form of ours. */
export const MOST_ENTRIES = 20_000;
export const LARGEST_TEXT = MB;
export const LARGEST_TEXTS = 5 * MB;

const tooMuch = () =>
  problem(413, {
    title: "Die Eingabe ist zu groß",
    text: "So viele oder so lange Texte gehören zu keiner Seite dieses Antrags. Es wurde nichts gespeichert. Gehen Sie zurück und kürzen Sie die Texte.",
  });

/** Reads a part to its end whatever its size, so that the rest of the form arrives; keeps at most `largest` bytes. */
async function readBytes(data: UploadHandlerPart["data"], largest: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.byteLength;
    if (size <= largest) chunks.push(chunk);
    else chunks.length = 0;
  }
  return { size, bytes: Buffer.concat(chunks) };
}

/** A form without files: small enough to be read as a whole. */
async function readPlain(request: Request): Promise<FormData> {
  // Encoded for an address, a letter may take nine bytes.
  if (Number(request.headers.get("Content-Length") ?? 0) > 9 * LARGEST_TEXTS) throw tooMuch();
  const form = await request.formData();
  let entries = 0;
  let size = 0;
  for (const [, value] of form) {
    entries += 1;
    const length = typeof value === "string" ? Buffer.byteLength(value) : value.size;
    size += length;
    if (entries > MOST_ENTRIES || length > LARGEST_TEXT || size > LARGEST_TEXTS) throw tooMuch();
  }
  return form;
}

/** Reads a form with its files, one file a field. Other forms have no files. @throws an answer 413 when there is too much text. */
export async function readForm(request: Request): Promise<SentForm> {
  const files = new Map<string, SentFile>();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
    return { form: await readPlain(request), files };
  }
  let entries = 0;
  let textSize = 0;
  let excess = false;
  const form = await unstable_parseMultipartFormData(request, async (part) => {
    entries += 1;
    excess ||= entries > MOST_ENTRIES;
    if (part.filename === undefined) {
      const { size, bytes } = await readBytes(part.data, LARGEST_TEXT);
      textSize += size;
      excess ||= size > LARGEST_TEXT || textSize > LARGEST_TEXTS;
      return excess ? undefined : bytes.toString("utf8");
    }
    const wanted = !excess && !files.has(part.name);
    const { size, bytes } = await readBytes(part.data, wanted ? LARGEST_UPLOAD : 0);
    if (!wanted || (part.filename === "" && size === 0)) return undefined;
    const name = part.filename;
    files.set(part.name, size > LARGEST_UPLOAD ? { name, tooLarge: true } : { name, bytes });
    return undefined;
  });
  // Only now: a browser shows an answer once it has sent everything.
  if (excess) throw tooMuch();
  return { form, files };
}
