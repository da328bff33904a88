import { create } from "content-disposition";

/** For programs that know ASCII alone; a name of which nothing is left is called "datei". */
function asciiName(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "")
    .trim();
  return ascii === "" || ascii.startsWith(".") ? `datei${ascii}` : ascii;
}

/** Half of a pair of signs, which no header can carry, becomes the sign for what is unknown. */
function attachment(name: string): string {
  const ascii = asciiName(name);
  const whole = name.replace(/\p{Surrogate}/gu, "\ufffd");
  return create(whole, { fallback: ascii === whole || ascii });
}

/** A file as an attachment: never shown inside our own pages; `nosniff` and `no-store` hold for every answer. */
export function fileAnswer(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
