import type { Programme } from "~/rules/programmes/programme";
import type { Source } from "~/rules/report/report";
import { nameOn } from "./office";
import { findOffice, ministryKey } from "./offices";

/** The name in use on a day (YYYY-MM-DD): a version that names its ministry knows better than our list. */
export function ministryOn({ authority, state }: Programme, day: string): string {
  return nameOn(authority.ministry ?? findOffice(ministryKey(state))?.names ?? [], day);
}

export type Addressee = {
  text: string;
  /** Of the ministry, where the application ends up there. */
  address?: readonly string[];
  sources: Source[];
};

/** The ministry's address: a version that gives one knows better than our list. */
function ministryAddress({ authority, state }: Programme): readonly string[] | undefined {
  return authority.ministryAddress ?? findOffice(ministryKey(state))?.address?.lines;
}

/**
 * Whom an application goes to, in words, as long as the lead is not known: Hesse up the Dienstweg to the
 * ministry, NRW to the Bezirksregierung, which needs the ministry's consent. `channelOf` names the stations.
 */
export function addresseeOf(programme: Programme, day: string): Addressee {
  const { sources, consentSource } = programme.authority;
  const ministry = ministryOn(programme, day);
  const address = ministryAddress(programme);
  return programme.state === "HE"
    ? {
        text: `Auf dem Dienstweg: Die federführende Kommune gibt den Antrag ihrer Kommunalaufsicht, diese leitet ihn über das Regierungspräsidium an das Ministerium weiter, das entscheidet (${ministry}).`,
        ...(address && { address }),
        sources,
      }
    : {
        text: `An die Bezirksregierung, in deren Bezirk die federführende Kommune liegt. Sie entscheidet; das Ministerium muss zustimmen (${ministry}).`,
        sources: consentSource ? [...sources, consentSource] : sources,
      };
}
