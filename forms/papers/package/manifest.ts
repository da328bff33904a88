import { z } from "zod";

/** The folder of the package in which the enclosed files lie. */
export const ENCLOSURES = "anlagen";

/** The list of what a sealed package holds, each part with its hash; stored with the submission. */
export const manifestShape = z.object({
  algorithm: z.literal("SHA-256"),
  parts: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
      /** What an enclosed file is: "Beschluss, Stadt Haan (Scan)". */
      description: z.string().optional(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestShape>;
