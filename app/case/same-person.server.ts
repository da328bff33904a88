import { Refusal } from "~/db/refusal";
import type { CaseVisit } from "../access/guard.server";
import { bufferOwner } from "./buffer-owner.server";
import { PERSON } from "./form-basis";

const SOMEBODY_ELSE =
  "In diesem Browser hat sich inzwischen jemand anderes angemeldet. Melden Sie sich wieder mit Ihrer Adresse an; Ihre Eingaben sind aufgehoben.";

/** A form says to whom it was shown: its texts are not saved in the name of whoever signed in since. @throws Refusal */
export function mustBeSamePerson({ actor }: Pick<CaseVisit, "actor">, form: FormData): void {
  const owner = form.get(PERSON);
  if (owner !== null && owner !== bufferOwner(actor)) throw new Refusal(SOMEBODY_ELSE);
}
