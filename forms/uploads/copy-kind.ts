import { z } from "zod";

/** What an uploaded file is of its paper. Kept with the file, not part of the public format. */
export const copyKind = z.enum(["original", "certified-copy", "scan"]);
export type CopyKind = z.infer<typeof copyKind>;

export const COPY_KIND_LABELS: Record<CopyKind, string> = {
  original: "Original",
  "certified-copy": "beglaubigte Abschrift",
  scan: "Scan",
};
