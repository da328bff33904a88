/** RFC 5987: of what encodeURIComponent leaves as it is, ' ( ) and * have a meaning there. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** For programs that know ASCII alone; a name of which nothing is left is called "datei". */
function asciiName(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "")
    .trim();
  return ascii === "" || ascii.startsWith(".") ? `datei${ascii}` : ascii;
}

/** A file as an attachment: never shown inside our own pages; `nosniff` and `no-store` hold for every answer. */
export function fileAnswer(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
