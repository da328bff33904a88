import { z } from "zod";
import { attachmentKind } from "./choice-schemas";
import { shortText } from "./leaf-schemas";

export const attachment = z.strictObject({
  kind: attachmentKind,
  name: shortText,
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, "ist keine SHA-256-Prüfsumme (64 Zeichen, 0–9 und a–f)")
    .toLowerCase()
    .optional(),
});
