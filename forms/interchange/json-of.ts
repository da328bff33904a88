type Json = { ok: true; value: unknown } | { ok: false; message: string };

/** The JSON value in the bytes of a file. A byte order mark is skipped; anything but UTF-8 is refused. */
export function jsonOf(bytes: Uint8Array): Json {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, message: "Die Datei ist kein Text in UTF-8." };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, message: "Die Datei ist kein gültiges JSON." };
  }
}
