import type { CaseVisit } from "~/app/access/guard.server";
import { Refusal } from "~/db/values/refusal";
import { bufferOwner } from "./buffer-owner.server";
import type { SentStep } from "./read-sent-step.server";

const SOMEBODY_ELSE =
  "In diesem Browser hat sich inzwischen jemand anderes angemeldet. Melden Sie sich wieder mit Ihrer Adresse an; Ihre Eingaben sind aufgehoben.";

/** A form says to whom it was shown: its texts are not saved in the name of whoever signed in since. @throws Refusal */
export function mustBeSamePerson(
  { actor }: Pick<CaseVisit, "actor">,
  { owner }: Pick<SentStep, "owner">,
): void {
  if (owner !== null && owner !== bufferOwner(actor)) throw new Refusal(SOMEBODY_ELSE);
}
