import { type Actor, loadActor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import {
  findOrganisationByKey,
  findOrganisationByName,
  findOrganisationByOffice,
  findPersonByEmail,
  type Organisation,
} from "~/db/people/organisations";
import { loadRegister } from "~/db/register/register";
import type { InputKind } from "~/forms/inputs/input-kind";
import { keyKind } from "~/forms/inputs/key";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { textKind } from "~/forms/inputs/text";
import { registerOf } from "~/forms/register/look-up";
import { officesIn } from "~/forms/register/offices-in";
import type { Office } from "~/rules/offices/office";
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

/** An organisation of the operator by its own name, its key or that of its office. @throws Refusal when there is none */
export async function knownOrganisation(db: Database, nameOrKey: string): Promise<Organisation> {
  const asKey = readAs(keyKind, nameOrKey);
  const found =
    (await findOrganisationByName(db, readAs(textKind, nameOrKey) ?? "")) ??
    (asKey === undefined ? null : await findOrganisationByKey(db, asKey)) ??
    (await findOrganisationByOffice(db, nameOrKey.trim()));
  if (found) return found;
  throw new CommandRefusal([
    `Eine Organisation „${nameOrKey}“ ist nicht eingetragen.`,
    "Die eingetragenen zeigt: ikz organisation list",
  ]);
}

/** The offices of our list and of the register that this database has. */
export const knownOffices = async (db: Database): Promise<Office[]> =>
  officesIn(registerOf(await loadRegister(db)));

/** @throws Refusal when no office has this key */
export async function knownOffice(db: Database, key: string): Promise<Office> {
  const found = (await knownOffices(db)).find((office) => office.key === key.trim());
  if (found) return found;
  throw new CommandRefusal([
    `Eine Stelle „${key}“ gibt es nicht.`,
    "Alle Stellen mit ihren Schlüsseln zeigt: ikz office list",
  ]);
}
