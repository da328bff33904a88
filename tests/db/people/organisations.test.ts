import { describe, expect, test } from "vitest";
import type { Database } from "~/db/engine/open";
import {
  addMembership,
  addOrganisation,
  addPerson,
  findOrganisationByKey,
  findOrganisationByName,
  findPersonByEmail,
  listOrganisations,
  removeMembership,
} from "~/db/people/organisations";
import { Refusal } from "~/db/values/refusal";
import { freshDatabase, NOW } from "~/tests/db/world";

async function filled() {
  const db = await freshDatabase();
  const organisation = await addOrganisation(db, {
    name: "Kreis Höxter",
    kind: "district",
    key: "05762",
    state: "NW",
    now: NOW,
  });
  const person = await addPerson(db, { name: "Amt 10", email: "Amt10@Kreis.example", now: NOW });
  await addMembership(db, { personId: person.id, organisationId: organisation.id, now: NOW });
  return { db, organisation, person };
}

describe("organisations and people", () => {
  test("are found by name, key and address", async () => {
    const { db, organisation, person } = await filled();
    expect(await findOrganisationByName(db, " Kreis Höxter ")).toEqual(organisation);
    expect(await findOrganisationByName(db, "Kreis Ho\u0308xter")).toEqual(organisation);
    expect(await findOrganisationByKey(db, "05762")).toEqual(organisation);
    expect(await findPersonByEmail(db, "AMT10@kreis.example")).toEqual(person);
    expect(await findOrganisationByKey(db, "05158")).toBeNull();
    expect(await listOrganisations(db)).toEqual([
      {
        ...organisation,
        members: [{ personId: person.id, name: "Amt 10", email: "amt10@kreis.example", role: "editor" }],
      },
    ]);
  });

  type World = Awaited<ReturnType<typeof filled>>;
  const refused: [string, (db: Database, world: World) => Promise<unknown>, string][] = [
    [
      "a name twice",
      (db) => addOrganisation(db, { name: "Kreis Höxter", kind: "district", now: NOW }),
      "„Kreis Höxter“",
    ],
    [
      "a key twice",
      (db) => addOrganisation(db, { name: "Höxter", kind: "district", key: "05762", now: NOW }),
      "05762",
    ],
    [
      "no name",
      (db) => addOrganisation(db, { name: " ", kind: "district", now: NOW }),
      "braucht einen Namen",
    ],
    [
      "an address twice",
      (db) => addPerson(db, { name: "Amt 11", email: "AMT10@KREIS.example", now: NOW }),
      "schon eingetragen",
    ],
    [
      "no address",
      (db) => addPerson(db, { name: "Amt 11", email: "amt11", now: NOW }),
      "keine E-Mail-Adresse",
    ],
    [
      "a membership twice",
      (db, { person, organisation }) =>
        addMembership(db, { personId: person.id, organisationId: organisation.id, now: NOW }),
      "gehört schon",
    ],
    [
      "removing who is no member",
      (db, { organisation }) =>
        removeMembership(db, { personId: "none", organisationId: organisation.id, now: NOW }),
      "gehört nicht",
    ],
  ];
  test.each(refused)("refused in plain German: %s", async (_what, act, text) => {
    const world = await filled();
    const attempt = act(world.db, world);
    await expect(attempt).rejects.toThrow(Refusal);
    await expect(attempt).rejects.toThrow(text);
  });
});
