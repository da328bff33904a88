import { and, eq, gte, isNull } from "drizzle-orm";
import type { Transaction } from "../engine/transaction";
import { submissions } from "../schema/submissions";
import { instant } from "../values/instant";

/** The versions of its present way have come to the authority, from `firstVersion` on: from now on it may read them. */
export async function arriveAtAuthority(
  tx: Transaction,
  applicationId: string,
  { authority, firstVersion, now }: { authority: string | null; firstVersion: number; now: string },
): Promise<void> {
  if (authority === null) return;
  await tx.sql
    .update(submissions)
    .set({ reachedAuthorityAt: instant(now) })
    .where(
      and(
        eq(submissions.applicationId, applicationId),
        eq(submissions.authorityOrganisationId, authority),
        gte(submissions.version, firstVersion),
        isNull(submissions.reachedAuthorityAt),
      ),
    );
}
