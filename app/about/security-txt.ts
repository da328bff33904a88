import { Temporal } from "temporal-polyfill";
import { openTo } from "../access/guard.server";
import { securityTxtPath } from "../addresses/site";

/** RFC 9116 wants a day after which the file is not to be believed, less than a year away. */
const DAYS_VALID = 180;

/** Where a weakness is reported: at the operator, whose mailbox the settings name. */
export const loader = openTo.everyone("security-txt", async ({ context, today }) => {
  const { operator, origin } = context.settings;
  const expires = Temporal.PlainDate.from(today).add({ days: DAYS_VALID });
  const lines = [
    `Contact: mailto:${operator.email}`,
    `Expires: ${expires.toString()}T00:00:00Z`,
    "Preferred-Languages: de, en",
    `Canonical: ${origin}${securityTxtPath}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});
