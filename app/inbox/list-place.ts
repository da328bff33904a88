import { z } from "zod";
import type { ListPlace } from "~/db/proceedings/list/list-order";

const SEPARATOR = "~";

/** The place of a line in an address: "2026-03-02T09:00:00.000Z~9999-12-31~IKZ-NW-2026-0001". */
export const placeText = ({ arrivedAt, dueOn, number }: ListPlace): string =>
  [arrivedAt, dueOn, number].join(SEPARATOR);

/** Reads it back. */
export const listPlace = z
  .string()
  .transform((text) => {
    const [arrivedAt, dueOn, number] = text.split(SEPARATOR);
    return { arrivedAt, dueOn, number };
  })
  .pipe(
    z.object({
      arrivedAt: z.iso.datetime(),
      dueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      number: z.string().regex(/^IKZ-[A-Z]{2}-\d{4}-\d{4,}$/),
    }),
  );
