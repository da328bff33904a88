import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { organisations } from "~/db/schema/people";
import { proceedings, stations } from "~/db/schema/proceedings";
import { submissions } from "~/db/schema/submissions";
import { Refusal } from "~/db/values/refusal";
import type { Office } from "~/rules/offices/office";

export type OfficeOrganisation = { id: string; name: string; kind: Office["kind"] };

const isOffice = (kind: string): kind is Office["kind"] => kind === "authority" || kind === "supervision";

/** The organisation that stands for an office of this kind; null where the office does not use this system. */
export async function organisationOfOffice(
  { sql }: Pick<Transaction, "sql">,
  office: string | undefined,
  kind: Office["kind"],
): Promise<OfficeOrganisation | null> {
  if (office === undefined) return null;
  const [found] = await sql
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.office, office), eq(organisations.addedBy, "operator")));
  return found?.kind === kind ? { id: found.id, name: found.name, kind } : null;
}

/** The organisations that stand for an office, by its key. */
export async function listOfficeOrganisations(db: Database): Promise<Map<string, OfficeOrganisation>> {
  const rows = await db.reader.select().from(organisations);
  return new Map(
    rows.flatMap(({ id, name, kind, office }) =>
      office !== null && isOffice(kind) ? [[office, { id, name, kind }] as const] : [],
    ),
  );
}

/** The office of an organisation, and with it that of all that went to it before offices had keys. */
export async function giveOffice(
  tx: Transaction,
  organisationId: string,
  { key: office, kind, state }: Pick<Office, "key" | "kind" | "state">,
): Promise<void> {
  await tx.sql.update(organisations).set({ office, kind, state }).where(eq(organisations.id, organisationId));
  await tx.sql
    .update(stations)
    .set({ office })
    .where(and(eq(stations.organisationId, organisationId), isNull(stations.office)));
  const authorityOffice = office;
  await tx.sql
    .update(submissions)
    .set({ authorityOffice })
    .where(and(eq(submissions.authorityOrganisationId, organisationId), isNull(submissions.authorityOffice)));
  await tx.sql
    .update(proceedings)
    .set({ authorityOffice })
    .where(
      and(
        inArray(
          proceedings.applicationId,
          tx.sql
            .select({ id: submissions.applicationId })
            .from(submissions)
            .where(eq(submissions.authorityOrganisationId, organisationId)),
        ),
        eq(proceedings.authorityOrganisationId, organisationId),
        isNull(proceedings.authorityOffice),
      ),
    );
}

/** For the operator. @throws Refusal for what is no authority, and where another stands for the office already */
export async function setOffice(
  db: Database,
  given: { organisationId: string; office: Pick<Office, "key" | "kind" | "state">; now: string },
): Promise<void> {
  const { organisationId, office, now } = given;
  await transaction(db, async (tx) => {
    const [organisation] = await tx.sql
      .select()
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!organisation || !isOffice(organisation.kind)) {
      throw new Refusal("Nur eine Behörde oder eine Kommunalaufsicht steht für eine Stelle.");
    }
    const taken = await organisationWith(tx, office.key);
    if (taken && taken.id !== organisationId) {
      throw new Refusal(`Für diese Stelle ist schon „${taken.name}“ eingetragen.`);
    }
    await giveOffice(tx, organisationId, office);
    const detail = { organisation: organisationId, office: office.key, before: organisation.office };
    await appendAudit(tx, { now, actor: null, action: "organisation.office-set", detail });
  });
}

async function organisationWith(tx: Transaction, office: string) {
  const [found] = await tx.sql
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.office, office), eq(organisations.addedBy, "operator")));
  return found;
}
