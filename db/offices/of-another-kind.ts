import { asc, eq } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { type OrganisationKind, organisations } from "~/db/schema/people";
import type { Office } from "~/rules/offices/office";
import { foldedName } from "./carry-over-offices";

/** An organisation of the operator that is an office, by its key or its name, and was entered as something else. */
export type OfAnotherKind = {
  name: string;
  kind: OrganisationKind;
  office: string;
  /** An authority or supervision: it becomes what it is once its office is named. */
  mendable: boolean;
};

/** Nothing reaches them: what goes to an office goes to an organisation of its kind. */
export async function listOfAnotherKind(db: Database, offices: readonly Office[]): Promise<OfAnotherKind[]> {
  const byKey = new Map(offices.map((office) => [office.key, office]));
  const byName = new Map(
    offices.flatMap((office) => office.names.map(({ name }) => [foldedName(name), office] as const)),
  );
  const rows = await db.reader
    .select({ name: organisations.name, kind: organisations.kind, office: organisations.office })
    .from(organisations)
    .where(eq(organisations.addedBy, "operator"))
    .orderBy(asc(organisations.name));
  return rows.flatMap(({ name, kind, office: key }) => {
    const mendable = kind === "authority" || kind === "supervision";
    // Of those by name alone, authorities and supervisions without their office are told of anyway.
    const meant = key !== null ? byKey.get(key) : mendable ? undefined : byName.get(foldedName(name));
    return meant && meant.kind !== kind ? [{ name, kind, office: meant.key, mendable }] : [];
  });
}
