import { z } from "zod";

/** What somebody still had to do with its part when it was reminded: figures, names of fields and rules as they were. */
export const missing = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("entries"),
    /** Fields that are empty. */
    open: z.array(z.string()),
    /** Rules that are not met. */
    notMet: z.array(z.string()),
    /** How many entries could not be read. */
    unread: z.int().nonnegative(),
  }),
  z.object({ what: z.literal("file") }),
  z.object({ what: z.literal("clearance") }),
]);
export type MissingFigures = z.output<typeof missing>;
