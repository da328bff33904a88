import { z } from "zod";
import { attachmentKind } from "./choice-schemas";
import { checksum, shortText } from "./leaf-schemas";

export const attachment = z.strictObject({
  kind: attachmentKind,
  name: shortText,
  sha256: checksum.optional(),
});
