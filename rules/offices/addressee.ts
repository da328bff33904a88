import type { Programme } from "~/rules/programmes/programme";
import type { Source } from "~/rules/report/report";

/** The name in use on a day (YYYY-MM-DD). */
export function ministryOn({ authority: { ministry } }: Programme, day: string): string {
  return (ministry.findLast(({ from }) => from === undefined || from <= day) ?? ministry[0])?.name ?? "";
}

export type Addressee = { text: string; sources: Source[] };

/**
 * Whom an application goes to, in words, as long as the lead is not known: Hesse up the Dienstweg to the
 * ministry, NRW to the Bezirksregierung, which needs the ministry's consent. `channelOf` names the stations.
 */
export function addresseeOf(programme: Programme, day: string): Addressee {
  const { sources, consentSource } = programme.authority;
  const ministry = ministryOn(programme, day);
  return programme.state === "HE"
    ? {
        text: `Auf dem Dienstweg: Die federführende Kommune gibt den Antrag ihrer Kommunalaufsicht, diese leitet ihn über das Regierungspräsidium an das Ministerium weiter, das entscheidet (${ministry}).`,
        sources,
      }
    : {
        text: `An die Bezirksregierung, in deren Bezirk die federführende Kommune liegt. Sie entscheidet; das Ministerium muss zustimmen (${ministry}).`,
        sources: consentSource ? [...sources, consentSource] : sources,
      };
}
