import { asc } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { officeAddresses } from "~/db/schema/offices";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";

export type KeptAddress = { lines: string[]; kind: "confirmed" | "corrected" };

/** What the operator has confirmed or corrected, by the key of the office. */
export async function loadOfficeAddresses(db: Database): Promise<ReadonlyMap<string, KeptAddress>> {
  const rows = await db.reader.select().from(officeAddresses).orderBy(asc(officeAddresses.office));
  return new Map(rows.map(({ office, lines, kind }) => [office, { lines, kind }]));
}

/**
 * For the operator: the lines of an office's address for this installation, as they are known (`confirmed`) or as
 * they are instead (`corrected`). A later entry replaces an earlier one; the log keeps both.
 */
export async function keepOfficeAddress(
  db: Database,
  given: KeptAddress & { office: string; now: string },
): Promise<void> {
  const { office, kind, now } = given;
  const lines = given.lines.map((line) => line.normalize("NFC").trim()).filter((line) => line !== "");
  if (lines.length === 0) throw new Refusal("Die Anschrift braucht mindestens eine Zeile.");
  const row = { lines, kind, recordedAt: instant(now) };
  await transaction(db, async (tx) => {
    await tx.sql
      .insert(officeAddresses)
      .values({ office, ...row })
      .onConflictDoUpdate({ target: officeAddresses.office, set: row });
    const detail = { office, lines };
    await appendAudit(tx, { now, actor: null, action: `office.address-${kind}`, detail });
  });
}
