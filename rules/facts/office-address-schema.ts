import { z } from "zod";
import { shortText } from "./leaf-schemas";
import { MOST_ADDRESS_LINES } from "./limits";

/** The key of an office; which offices there are, `offices/` says. */
const officeKey = z
  .string()
  .regex(/^(?:ministry|bezreg|rp|landrat):[a-z0-9]+$/, "ist kein Schlüssel einer Stelle, wie landrat:06633");

/** Where post for an office goes in this application, where that is another address than the known one. */
export const officeAddress = z.strictObject({
  office: officeKey,
  lines: z.array(shortText).min(1).max(MOST_ADDRESS_LINES),
});
export const officeAddressDraft = officeAddress.partial();
