import type { DraftApplication } from "~/forms/schema/application";
import { findProgramme } from "~/rules";
import type { AttachmentKind, Participant } from "~/rules/facts/facts";
import type { Programme } from "~/rules/programmes/programme";
import type { Report, Station } from "~/rules/report/report";
import type { Block } from "../paper/blocks";
import type { KnownAddresses } from "./station-address";

/** A file that belongs to the application: handed in with it (`attached`) or only named. */
export type Enclosure = {
  name: string;
  /** What it was called when it was uploaded, where that differs. */
  originalName?: string;
  kind: AttachmentKind;
  /** German words: "Beschluss der Gemeinde Niestetal". */
  description: string;
  pages: number | null;
  /** Lower-case hex. */
  sha256: string | null;
  attached: boolean;
};

export type ApplicationPaperInput = {
  application: DraftApplication;
  report: Report;
  enclosures: readonly Enclosure[];
  draft: boolean;
  /** Given when it is submitted. */
  number?: string;
  /** YYYY-MM-DD */
  printedOn: string;
  /** Keys of the participants whose part the lead entered. */
  enteredByLead?: readonly string[];
  /** Of a later version: the day on which it supplements the application, YYYY-MM-DD. */
  supplementedOn?: string;
  /** Of a later version: what the lead writes to it, in its own lines. */
  covering?: string;
  /** Addresses of offices that the operator has confirmed or corrected, by key. */
  keptAddresses?: KnownAddresses["keptAddresses"];
  /** An application made earlier on paper was taken over with its day. */
  earlierDayKept?: boolean;
};

/** The input with what every part of the letter asks for. */
export type Letter = ApplicationPaperInput & {
  programme: Programme;
  lead: Participant;
  isHesse: boolean;
  /** The legal name; a body that is no participant is called by what stands for it. */
  nameOf: (key: string) => string;
  enteredFor: ReadonlySet<string>;
  grantAuthority: Station | undefined;
};

/** A numbered part of the letter; null where it does not apply and nothing was entered. */
export type LetterSection = { title: string; blocks: Block[] } | null;

/** "die Gemeinde Niestetal", "der Kreis Höxter"; a name whose gender is not known stands alone. */
export function withArticle(name: string): string {
  if (/^(Gemeinde|Marktgemeinde|Stadt|Städteregion|\p{L}+stadt|Anstalt)\b/u.test(name)) return `die ${name}`;
  return /^(\p{L}*([Kk]reis|[Vv]erband))(?!\p{L})/u.test(name) ? `der ${name}` : name;
}

/** Hesse speaks of a group application of the cooperating communes; one alone (merging brigades) is none. */
export const isGroupApplication = ({ state, participants }: DraftApplication): boolean =>
  state === "HE" && participants.length > 1;

export const legalNameOf = ({ legalName, name }: Participant): string => legalName ?? name;

/** @throws RangeError for a report on an unknown programme or an application without participants. */
export function letterOf(input: ApplicationPaperInput): Letter {
  const { application, report } = input;
  const programme = findProgramme(report.programme);
  if (!programme) throw new RangeError(`Unbekanntes Förderprogramm: ${report.programme}`);
  const lead =
    application.participants.find((participant) => participant.lead) ?? application.participants[0];
  if (!lead) throw new RangeError("Der Antrag hat keine Beteiligten.");
  const names = new Map(
    application.participants.map((participant) => [participant.key, legalNameOf(participant)]),
  );
  return {
    ...input,
    programme,
    lead,
    isHesse: application.state === "HE",
    nameOf: (key) => names.get(key) ?? key,
    enteredFor: new Set(input.enteredByLead),
    grantAuthority: report.channel.find(({ role }) => role === "grant-authority"),
  };
}
