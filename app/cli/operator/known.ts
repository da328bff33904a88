import { type Actor, loadActor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import {
  findOrganisationByKey,
  findOrganisationByName,
  findPersonByEmail,
  type Organisation,
} from "~/db/people/organisations";
import { Refusal } from "../command/command";

/** The person behind an address. @throws Refusal when nobody has it */
export async function knownPerson(db: Database, email: string): Promise<Actor> {
  const person = await findPersonByEmail(db, email);
  const actor = person && (await loadActor(db.reader, person.id));
  if (actor) return actor;
  throw new Refusal([
    `Die Adresse ${email} ist nicht eingetragen.`,
    `Tragen Sie sie ein: ikz person add --name NAME --email ${email}`,
  ]);
}

/** An organisation of the operator by name or key. @throws Refusal when there is none */
export async function knownOrganisation(db: Database, nameOrKey: string): Promise<Organisation> {
  const found =
    (await findOrganisationByName(db, nameOrKey)) ?? (await findOrganisationByKey(db, nameOrKey.trim()));
  if (found) return found;
  throw new Refusal([
    `Eine Organisation „${nameOrKey}“ ist nicht eingetragen.`,
    "Die eingetragenen zeigt: ikz organisation list",
  ]);
}
