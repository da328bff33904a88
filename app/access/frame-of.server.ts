import type { Actor } from "~/db/access/policy/actor";
import { countNotifications } from "~/db/telling/notifications";
import { numberWord } from "~/rules/german/words";
import { signOutPath } from "../addresses/account";
import { applicationsPath } from "../addresses/case";
import { INBOX_PATHS } from "../addresses/proceeding";
import { outboxPath } from "../addresses/site";
import { type Account, MOST_SHOWN } from "../components/account-area";
import type { NavItem } from "../components/page-frame";
import type { LoadContext } from "../http/load-context";
import { actorOfRequest } from "./actor-of.server";
import { isOfAuthority, isOfSupervision } from "./home-of";

const APPLICATIONS: NavItem = { href: applicationsPath, label: "Meine Anträge" };
const INBOX: NavItem = { href: INBOX_PATHS.authority, label: "Posteingang" };
const CHANNEL: NavItem = { href: INBOX_PATHS.supervision, label: "Dienstweg" };
const OUTBOX: NavItem = { href: outboxPath, label: "Postausgang" };

/** What the frame shows to this visitor: one look at the session and one at the inbox, on every page. */
export async function frameOf(
  request: Request,
  context: Pick<LoadContext, "db" | "clock" | "settings">,
): Promise<{ nav: NavItem[]; account: Account | null }> {
  const { settings } = context;
  const actor = await actorOfRequest(request, context);
  return {
    nav: [...(actor ? ownPages(actor) : []), ...(settings.demo ? [OUTBOX] : [])],
    account: actor && {
      organisation: organisationOf(actor),
      unread: await countNotifications(context.db, actor, { unreadOnly: true, most: MOST_SHOWN + 1 }),
      signOutAction: signOutPath,
    },
  };
}

function ownPages(actor: Actor): NavItem[] {
  const official = actor.memberships.every(({ kind }) => kind === "authority" || kind === "supervision");
  return [
    ...(official && actor.memberships.length > 0 ? [] : [APPLICATIONS]),
    ...(isOfAuthority(actor) ? [INBOX] : []),
    ...(isOfSupervision(actor) ? [CHANNEL] : []),
  ];
}

function organisationOf({ memberships, name }: Actor): string {
  const [first, ...others] = memberships;
  if (!first) return name;
  if (others.length === 0) return first.organisationName;
  const more = others.length === 1 ? "eine" : numberWord(others.length);
  return `${first.organisationName} und ${more} weitere`;
}
