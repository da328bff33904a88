import { z } from "zod";
import { notificationsPath } from "~/app/addresses/notifications";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { countNotifications, listNotifications } from "~/db/telling/notifications";
import { readSmallForm } from "~/forms/small-forms/small-form";
import { formatWholeNumber } from "~/rules/german/number";
import { germanInstant } from "../clock/german-instant.server";
import { sentenceOf } from "../notices/notice-words";
import { mailWords } from "./mail-words.server";

const PER_PAGE = 20;
/** So far notifications are counted, and pages with them. */
const MOST_COUNTED = 1000;

const query = z.object({
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
  nur: z.literal("ungelesen").nullable().catch(null),
});

type Asked = { db: Database; actor: Actor; url: string; sends: boolean };

/** "37", "mehr als 1.000". */
const countWords = (found: number): string =>
  found > MOST_COUNTED ? `mehr als ${formatWholeNumber(MOST_COUNTED)}` : String(found);

/** One page of the inbox as it is shown; a page beyond the last is the last, as far as they are counted. */
export async function notificationsPage({ db, actor, url, sends }: Asked) {
  const { searchParams } = new URL(url);
  const asked = query.parse({ seite: searchParams.get("seite") ?? 1, nur: searchParams.get("nur") });
  const unreadOnly = asked.nur !== null;
  const most = MOST_COUNTED + 1;
  const [all, unread] = [
    await countNotifications(db, actor, { most }),
    await countNotifications(db, actor, { unreadOnly: true, most }),
  ];
  const counted = Math.min(unreadOnly ? unread : all, MOST_COUNTED);
  const pages = Math.max(1, Math.ceil(counted / PER_PAGE));
  const uncounted = (unreadOnly ? unread : all) > MOST_COUNTED;
  const onPage = (page: number) =>
    listNotifications(db, actor, { unreadOnly, limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE });
  const further = uncounted && asked.seite > pages ? await onPage(asked.seite) : [];
  const page = further.length > 0 ? asked.seite : Math.min(asked.seite, pages);
  const read = further.length > 0 ? further : await onPage(page);
  const found = read.slice(0, PER_PAGE);
  return {
    all,
    unread,
    words: { all: countWords(all), unread: countWords(unread) },
    unreadOnly,
    page,
    /** Null where there are more than are counted. */
    pages: uncounted ? null : pages,
    /** Up to here everything is shown or older: what comes later must not be marked with it. */
    until: found[0]?.createdAt ?? null,
    newer: page > 1 ? notificationsPath({ unreadOnly, page: page - 1 }) : null,
    older: read.length > PER_PAGE ? notificationsPath({ unreadOnly, page: page + 1 }) : null,
    lines: found.map(({ id, createdAt, readAt, mail, ...notice }) => ({
      id,
      text: sentenceOf(notice),
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
  const read = readSmallForm(form, mark);
  return read.ok ? read.values : null;
}
