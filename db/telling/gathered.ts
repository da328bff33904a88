import { and, desc, eq, gte, isNull } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { outbox } from "~/db/schema/log";
import { type Notice, type NoticeOf, noticeOf } from "~/db/schema/notices";
import { notifications } from "~/db/schema/notifications";
import { later } from "~/db/values/instant";
import { COLLECT_MINUTES } from "./collect-in-mail";
import type { ToldNotice } from "./notify";

type Uploaded = NoticeOf<"partner.uploaded">;
type Reader = { personId: string; organisationId: string };

/** Nobody has seen it yet: neither opened in the inbox nor sent, or about to be sent, as a mail. */
const UNSEEN = and(
  isNull(notifications.readAt),
  isNull(outbox.sentAt),
  isNull(outbox.claimedAt),
  isNull(outbox.givenUp),
);

/** The entry of this reader that tells of the same participant's files and began within the hour. */
async function unseenUpload(
  tx: Transaction,
  { personId, organisationId }: Reader,
  { told, now }: { told: Uploaded; now: string },
): Promise<(Uploaded & { id: string }) | null> {
  const hourAgo = later(now, { minutes: -COLLECT_MINUTES });
  const rows = await tx.sql
    .select({ id: notifications.id, kind: notifications.kind, figures: notifications.figures })
    .from(notifications)
    .leftJoin(outbox, eq(outbox.id, notifications.mailId))
    .where(
      and(
        eq(notifications.personId, personId),
        eq(notifications.organisationId, organisationId),
        eq(notifications.applicationId, told.figures.applicationId),
        eq(notifications.kind, told.kind),
        gte(notifications.createdAt, hourAgo),
        UNSEEN,
      ),
    )
    .orderBy(desc(notifications.createdAt));
  for (const { id, ...stored } of rows) {
    const found = noticeOf(stored);
    if (found.kind !== told.kind || found.figures.participant !== told.figures.participant) continue;
    if ((found.figures.since ?? now) >= hourAgo) return { ...found, id };
  }
  return null;
}

/**
 * Files that one participant uploads within an hour are one entry of the inbox, which grows while nobody has seen it.
 * Gives the entry that grows, as it is now told, or null where a new one is needed.
 */
export async function gathered(
  tx: Transaction,
  reader: Reader,
  { told, now }: { told: Notice; now: string },
): Promise<ToldNotice | null> {
  if (told.kind !== "partner.uploaded") return null;
  const before = await unseenUpload(tx, reader, { told, now });
  if (before === null) return null;
  const { files, since } = before.figures;
  return {
    id: before.id,
    kind: told.kind,
    figures: { ...told.figures, files: files + told.figures.files, since },
  };
}
