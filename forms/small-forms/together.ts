import { z } from "zod";

/**
 * Two readings of one form: the values of both, or what is wrong in either. (An intersection of zod's throws where
 * one of them could not be read.)
 */
export const together = <First extends object, Second extends object>(
  first: z.ZodType<First>,
  second: z.ZodType<Second>,
) =>
  z.record(z.string(), z.string()).transform((typed, context): First & Second => {
    const one = first.safeParse(typed);
    const other = second.safeParse(typed);
    if (one.success && other.success) return { ...one.data, ...other.data };
    for (const { path, message } of [...(one.error?.issues ?? []), ...(other.error?.issues ?? [])])
      context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });
