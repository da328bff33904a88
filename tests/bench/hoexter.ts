import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readApplication } from "~/forms/interchange/read";
import type { EnclosedFile } from "~/forms/papers/application/application-pdf";
import type { ApplicationPaperInput } from "~/forms/papers/application/letter";
import { namedFiles } from "~/forms/papers/application/named-files";
import { check } from "~/rules";

const FILE_SIZE = 100_000;

/** Kreis Höxter and its ten towns, as its file stands. */
export const hoexterJson = readFileSync(new URL("../cases/hoexter-2022.json", import.meta.url), "utf8");

export function hoexter() {
  const reading = readApplication(JSON.parse(hoexterJson));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.application;
}

/** Bytes that do not compress, as those of a scanned resolution; the same every time. */
function scannedBytes(seed: number): Uint8Array {
  const bytes = new Uint8Array(FILE_SIZE);
  let state = seed + 1;
  for (let at = 0; at < FILE_SIZE; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Everything the letter is made of, with the twelve files it names, each of about 100 KB. */
export function hoexterPaper(): { input: ApplicationPaperInput; files: EnclosedFile[] } {
  const application = hoexter();
  const printedOn = application.applicationDate ?? "2022-06-15";
  const named = namedFiles(application);
  const files = named.map(({ name }, at) => ({
    name,
    bytes: scannedBytes(at),
    mimeType: "application/pdf",
  }));
  const enclosures = named.map((file, at) => ({
    ...file,
    pages: 2,
    sha256: createHash("sha256")
      .update(files[at]?.bytes ?? "")
      .digest("hex"),
    attached: true,
  }));
  const report = check(application, { on: printedOn });
  return { input: { application, report, enclosures, draft: false, printedOn }, files };
}
