import { REASONS } from "~/db/access/policy/reasons";
import type { LoadedApplication } from "~/db/applications/load-application";
import { LEAD_PART, partOf } from "~/db/clearances/part";
import type { StoredData } from "~/db/schema/applications";
import { isLeadName } from "~/forms/schema/sections";
import { joinWords } from "~/rules/german/words";

/** What of a part that is not released stands in the application all the same: what it is, and who takes part. */
const KNOWN_TO_ALL = {
  case: ["state", "category", "programme", "title"],
  participant: ["name", "kind", "lead"],
} as const;

function known(name: string, data: StoredData): StoredData {
  const keys = name === "case" ? KNOWN_TO_ALL.case : isLeadName(name) ? [] : KNOWN_TO_ALL.participant;
  return Object.fromEntries(keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
}

export type ReadableCase = {
  /** The same case with nothing in it that this person may not read as a draft. */
  stored: LoadedApplication;
  /** The lead holds its text back from this person. */
  heldBack: boolean;
  /** Names of the partners whose part is left out, since they have not cleared it. */
  leftOut: string[];
};

/**
 * The draft as this person may read it, for the pages that show it as a whole. All that is computed from it, the check
 * too, knows no more than what is read.
 */
export function readableCase(stored: LoadedApplication): ReadableCase {
  const { application, released, ownSections } = stored;
  if (stored.access === "lead") return { stored, heldBack: false, leftOut: [] };
  const own = new Set(ownSections);
  const hidden = new Set(stored.sections.flatMap(({ name }) => (released.data.get(name) ? [] : [name])));
  const isLeads = (name: string, owner: string) =>
    partOf(name, owner, application.leadOrganisationId) === LEAD_PART;
  const leads = new Set(
    stored.sections.flatMap((one) => (isLeads(one.name, one.ownerOrganisationId) ? [one.name] : [])),
  );
  return {
    stored: {
      ...stored,
      sections: stored.sections.map((row) => ({
        ...row,
        data: released.data.get(row.name) ?? known(row.name, row.data),
        unparsed: own.has(row.name) ? row.unparsed : {},
      })),
      documents: stored.documents.filter(({ id }) => released.files.has(id)),
    },
    heldBack: hidden.has("case"),
    leftOut: stored.sections.flatMap(({ name, data }) =>
      hidden.has(name) && !leads.has(name) ? [String(data.name ?? "")] : [],
    ),
  };
}

/** What is left out of a draft, in a sentence; null where nothing is. */
export function leftOutWords({ heldBack, leftOut }: ReadableCase): string | null {
  if (heldBack) return REASONS.textHeldBack.text;
  if (leftOut.length === 0) return null;
  return `Ohne die Angaben von ${joinWords(leftOut)}: Dort ist der eigene Teil noch nicht freigegeben. Bis dahin gilt er hier als offen.`;
}
