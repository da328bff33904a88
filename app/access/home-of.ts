import type { Actor } from "~/db/actor";

export function isOfAuthority({ memberships }: Pick<Actor, "memberships">): boolean {
  return memberships.some(({ kind }) => kind === "authority");
}

/** The first page after signing in: authorities find what came in, everybody else its applications. */
export function homeOf(actor: Pick<Actor, "memberships">): string {
  return isOfAuthority(actor) ? "/behoerde" : "/antraege";
}
