import { dateKind } from "~/forms/inputs/date";
import { needed } from "~/forms/small-forms/small-form";

/** A day on which something has happened. */
export const notLaterThan = (today: string, what: string) =>
  needed(dateKind, "Tragen Sie den Tag ein, zum Beispiel 15.08.2018.").refine(
    (day) => day <= today,
    `${what} liegt in der Zukunft. Tragen Sie ein, was geschehen ist.`,
  );
