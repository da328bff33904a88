import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { LARGEST_UPLOAD, LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import { problem } from "./problem";

export type SentFile = { name: string; bytes: Uint8Array } | { name: string; tooLarge: true };
export type SentForm = { form: FormData; files: Map<string, SentFile> };

const MB = 1024 * 1024;
/** Of one file, in MB: also for those who refuse a whole form before it is read. */
export const LARGEST_FILE_MB = LARGEST_UPLOAD_MB;
/** Far more than the largest step of the largest case sends; more is no form of ours. */
export const MOST_ENTRIES = 20_000;
export const LARGEST_TEXT = MB;
export const LARGEST_TEXTS = 5 * MB;

const tooMuch = () =>
  problem(413, {
    title: "Die Eingabe ist zu groß",
    text: "So viele oder so lange Texte gehören zu keiner Seite dieses Antrags. Es wurde nichts gespeichert. Gehen Sie zurück und kürzen Sie die Texte.",
  });

const unreadable = () =>
  problem(400, {
    title: "Die Eingabe kam unvollständig an",
    text: "Ein Teil fehlt, oder er ließ sich nicht lesen. Es wurde nichts gespeichert. Gehen Sie zurück und senden Sie die Seite noch einmal ab.",
  });

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

type Pieces = ReadableStreamDefaultReader<Uint8Array>;

async function* piecesOf(reader: Pieces): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

/** Reads on to the end: a browser shows an answer once it has sent everything. */
async function discardRest(reader: Pieces): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // Who has gone away sends no rest.
  }
}

/** What has arrived of a form so far. Each part is read to its end whatever its size, so that the rest arrives. */
class Arriving {
  readonly form = new FormData();
  readonly files = new Map<string, SentFile>();
  excess = false;
  nameless = false;
  readonly #named = new Set<string>();
  #entries = 0;
  #textSize = 0;

  #count(name: string | undefined): void {
    this.#entries += 1;
    this.excess ||= this.#entries > MOST_ENTRIES;
    this.nameless ||= !name;
  }

  text(name: string, value: string, cut: boolean): void {
    this.#count(name);
    this.#textSize += Buffer.byteLength(value);
    this.excess ||= cut || this.#textSize > LARGEST_TEXTS;
    if (!this.excess) this.form.append(name, value);
  }

  /** The first file of a field counts; a field in which none was chosen sends one without name and content. */
  file(field: string, name: string, stream: Readable): void {
    this.#count(field);
    // That the file breaks off, the form says as well.
    stream.on("error", () => undefined);
    if (this.excess || this.#named.has(field)) {
      stream.resume();
      return;
    }
    if (name !== "") this.#named.add(field);
    const chunks: Uint8Array[] = [];
    let tooLarge = false;
    stream.on("limit", () => {
      tooLarge = true;
      chunks.length = 0;
    });
    stream.on("data", (chunk: Uint8Array) => {
      if (!tooLarge) chunks.push(chunk);
    });
    stream.on("end", () => {
      if (tooLarge) this.files.set(field, { name, tooLarge });
      else if (name !== "" || chunks.length > 0)
        this.files.set(field, { name, bytes: Buffer.concat(chunks) });
    });
  }
}

/** @throws an answer 400 where the form is cut off or not one at all */
async function readParts(reader: Pieces, contentType: string): Promise<Arriving> {
  const arriving = new Arriving();
  try {
    const parser = new Busboy({
      headers: { "content-type": contentType },
      preservePath: true,
      limits: { fieldSize: LARGEST_TEXT, fileSize: LARGEST_UPLOAD },
    });
    parser.on("field", (name, value, _, cut) => arriving.text(name, value, cut));
    parser.on("file", (field, stream, name: string | undefined) => arriving.file(field, name ?? "", stream));
    await pipeline(Readable.from(piecesOf(reader)), parser);
  } catch {
    await discardRest(reader);
    throw unreadable();
  }
  return arriving;
}

/**
 * Reads a form with its files, one file a field. Other forms have no files.
 * @throws an answer 413 when there is too much text, 400 when the form did not arrive whole
 */
export async function readForm(request: Request): Promise<SentForm> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!contentType.startsWith("multipart/form-data")) {
    return { form: await readPlain(request), files: new Map() };
  }
  if (request.body === null) throw unreadable();
  const { form, files, excess, nameless } = await readParts(request.body.getReader(), contentType);
  if (excess) throw tooMuch();
  if (nameless) throw unreadable();
  return { form, files };
}
