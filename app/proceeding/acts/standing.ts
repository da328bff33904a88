import { organisationIds } from "~/db/access/policy/actor";
import type { ProceedingState } from "~/db/schema/proceeding-states";
import type { ActContext } from "./act.server";

/** The case lies with one of the person's own organisations. */
export function isHere({ loaded: { proceeding }, actor }: ActContext): boolean {
  const { holderOrganisationId } = proceeding;
  return holderOrganisationId !== null && organisationIds(actor).includes(holderOrganisationId);
}

export const inState =
  (...states: ProceedingState[]) =>
  ({ loaded: { proceeding } }: ActContext): boolean =>
    states.includes(proceeding.state);
