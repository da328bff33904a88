import { type Actor, loadActor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import {
  findOrganisationByKey,
  findOrganisationByName,
  findPersonByEmail,
  type Organisation,
} from "~/db/people/organisations";
import type { InputKind } from "~/forms/inputs/input-kind";
import { keyKind } from "~/forms/inputs/key";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { textKind } from "~/forms/inputs/text";
import { CommandRefusal } from "../command/command";

/** The value of a typed text; undefined where its kind cannot read it. */
function readAs(kind: InputKind<string>, typed: string): string | undefined {
  const reading = kind.read([typed]);
  return reading.ok ? reading.value : undefined;
}

/** The person behind an address. @throws Refusal when nobody has it */
export async function knownPerson(db: Database, email: string): Promise<Actor> {
  const person = await findPersonByEmail(db, readAs(mailboxKind, email) ?? email);
  const actor = person && (await loadActor(db.reader, person.id));
  if (actor) return actor;
  throw new CommandRefusal([
    `Die Adresse ${email} ist nicht eingetragen.`,
    `Tragen Sie sie ein: ikz person add --name NAME --email ${email}`,
  ]);
}

/** An organisation of the operator by name or key. @throws Refusal when there is none */
export async function knownOrganisation(db: Database, nameOrKey: string): Promise<Organisation> {
  const asKey = readAs(keyKind, nameOrKey);
  const found =
    (await findOrganisationByName(db, readAs(textKind, nameOrKey) ?? "")) ??
    (asKey === undefined ? null : await findOrganisationByKey(db, asKey));
  if (found) return found;
  throw new CommandRefusal([
    `Eine Organisation „${nameOrKey}“ ist nicht eingetragen.`,
    "Die eingetragenen zeigt: ikz organisation list",
  ]);
}
