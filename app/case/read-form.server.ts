import { type UploadHandlerPart, unstable_parseMultipartFormData } from "@remix-run/node";
import { LARGEST_UPLOAD } from "~/forms/documents/upload/inspect-upload";

export type SentFile = { name: string; bytes: Uint8Array } | { name: string; tooLarge: true };
export type SentForm = { form: FormData; files: Map<string, SentFile> };

async function readPart(part: UploadHandlerPart): Promise<SentFile | null> {
  const name = part.filename ?? "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A file that is too large is read to its end all the same, so that the rest of the form arrives.
  for await (const chunk of part.data) {
    size += chunk.byteLength;
    if (size <= LARGEST_UPLOAD) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (name === "" && size === 0) return null;
  return size > LARGEST_UPLOAD ? { name, tooLarge: true } : { name, bytes: Buffer.concat(chunks) };
}

/** Reads a form with its files. Other forms have no files. */
export async function readForm(request: Request): Promise<SentForm> {
  const files = new Map<string, SentFile>();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
    return { form: await request.formData(), files };
  }
  const form = await unstable_parseMultipartFormData(request, async (part) => {
    if (part.filename === undefined) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of part.data) chunks.push(chunk);
      return Buffer.concat(chunks).toString("utf8");
    }
    const file = await readPart(part);
    if (file) files.set(part.name, file);
    return undefined;
  });
  return { form, files };
}
