import type { Actor } from "~/db/access/policy/actor";
import { applicationsPath } from "../addresses/case";
import { INBOX_PATHS } from "../addresses/proceeding";

export function isOfAuthority({ memberships }: Pick<Actor, "memberships">): boolean {
  return memberships.some(({ kind }) => kind === "authority");
}

export function isOfSupervision({ memberships }: Pick<Actor, "memberships">): boolean {
  return memberships.some(({ kind }) => kind === "supervision");
}

/** The first page after signing in: authorities find what came in, everybody else its applications. */
export function homeOf(actor: Pick<Actor, "memberships">): string {
  if (isOfAuthority(actor)) return INBOX_PATHS.authority;
  return isOfSupervision(actor) ? INBOX_PATHS.supervision : applicationsPath;
}
