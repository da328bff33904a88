import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { LARGEST_UPLOAD, LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import { activeContent } from "./active-content";
import { countPages } from "./count-pages";
import { probeReading } from "./probe-reading";

type Inspection =
  | {
      ok: true;
      pages: number;
      /** lower-case hex */
      sha256: string;
      notes: string[];
    }
  | { ok: false; reason: string };

const REASON = {
  empty: "ist leer. Wählen Sie die richtige Datei aus und laden Sie sie noch einmal hoch.",
  tooLarge: `ist größer als ${LARGEST_UPLOAD_MB} MB. Speichern Sie sie mit geringerer Bildauflösung oder teilen Sie sie auf und laden Sie sie noch einmal hoch.`,
  notPdf: "ist kein PDF. Speichern Sie das Dokument als PDF und laden Sie es noch einmal hoch.",
  password:
    "ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort und laden Sie sie noch einmal hoch.",
  broken:
    "lässt sich nicht lesen, sie ist beschädigt oder unvollständig. Öffnen Sie sie auf Ihrem Rechner, speichern Sie sie neu als PDF und laden Sie sie noch einmal hoch.",
  tooSlow:
    "ist so aufgebaut, dass sie sich nicht prüfen lässt. Drucken Sie sie neu als PDF und laden Sie diese Fassung hoch.",
  noPages: "enthält keine Seiten. Speichern Sie das Dokument neu als PDF und laden Sie es noch einmal hoch.",
} as const;

/**
 * Decides whether an uploaded file is taken. Never throws for a bad file and never runs longer than a few
 * seconds. The bytes stay as they are: a taken file is attached and handed out unchanged.
 */
export async function inspectUpload(bytes: Uint8Array, fileName: string): Promise<Inspection> {
  const refused = (reason: keyof typeof REASON): Inspection => ({
    ok: false,
    reason: `Die Datei „${fileName}“ ${REASON[reason]}`,
  });
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > LARGEST_UPLOAD) return refused("tooLarge");
  if (!startsAsPdf(bytes)) return refused("notPdf");
  if (!endsAsPdf(bytes)) return refused("broken");
  const probe = await probeReading(bytes);
  if (probe !== "readable") return refused(probe);
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = countPages(doc);
    if (pages === 0) return refused("noPages");
    const active = activeContent(doc);
    const notes =
      active.length > 0
        ? [
            `Die Datei enthält aktive Inhalte (${active.join(", ")}). Sie wird unverändert als Anlage beigefügt.`,
          ]
        : [];
    return { ok: true, pages, sha256: createHash("sha256").update(bytes).digest("hex"), notes };
  } catch {
    return refused("broken");
  }
}

/** The header stands at the very beginning; scanners may put a byte order mark or an empty line before it. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return /^(\ufeff|\xef\xbb\xbf)?\s{0,16}%PDF-[12]\.\d/.test(latin1(bytes.subarray(0, 64)));
}

/** A file cut off on its way lacks its end. Mail gateways and scanners may add empty bytes after it. */
function endsAsPdf(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && [0, 9, 10, 13, 26, 32].includes(bytes[end - 1] ?? 1)) end -= 1;
  return latin1(bytes.subarray(Math.max(0, end - 1024), end)).includes("%%EOF");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
