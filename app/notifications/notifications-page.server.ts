import { z } from "zod";
import type { Actor } from "~/db/actor";
import { countNotifications, listNotifications } from "~/db/notifications";
import type { Database } from "~/db/open";
import { germanInstant } from "../german-instant.server";
import { mailWords } from "./mail-words.server";
import { notificationsPath } from "./notifications-path";

const PER_PAGE = 20;

const query = z.object({
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
  nur: z.literal("ungelesen").nullable().catch(null),
});

type Asked = { db: Database; actor: Actor; url: string; sends: boolean };

/** One page of the inbox as it is shown; a page beyond the last is the last. */
export async function notificationsPage({ db, actor, url, sends }: Asked) {
  const { searchParams } = new URL(url);
  const asked = query.parse({ seite: searchParams.get("seite") ?? 1, nur: searchParams.get("nur") });
  const unreadOnly = asked.nur !== null;
  const [all, unread] = [
    await countNotifications(db, actor),
    await countNotifications(db, actor, { unreadOnly: true }),
  ];
  const pages = Math.max(1, Math.ceil((unreadOnly ? unread : all) / PER_PAGE));
  const page = Math.min(asked.seite, pages);
  const found = await listNotifications(db, actor, {
    unreadOnly,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  });
  return {
    all,
    unread,
    unreadOnly,
    page,
    pages,
    /** Up to here everything is shown or older: what comes later must not be marked with it. */
    until: found[0]?.createdAt ?? null,
    newer: page > 1 ? notificationsPath({ unreadOnly, page: page - 1 }) : null,
    older: page < pages ? notificationsPath({ unreadOnly, page: page + 1 }) : null,
    lines: found.map(({ id, text, createdAt, readAt, mail }) => ({
      id,
      text,
      at: germanInstant(createdAt),
      read: readAt !== null,
      mail: mailWords(mail, createdAt, sends),
    })),
  };
}

export type NotificationsPage = Awaited<ReturnType<typeof notificationsPage>>;

const mark = z.union([
  z.object({ nachricht: z.uuid() }).transform(({ nachricht }) => ({ id: nachricht })),
  z.object({ bis: z.iso.datetime() }).transform(({ bis }) => ({ until: bis })),
]);

/** What is to be marked as read: one, or all up to an instant; null for a form that is not ours. */
export function readMark(form: FormData): z.output<typeof mark> | null {
  const read = mark.safeParse(Object.fromEntries(form));
  return read.success ? read.data : null;
}
