import type { Finding } from "~/rules/report/report";
import { applies } from "../fields/applies";
import { answersInSet, unaskedNames } from "../fields/conditional-fields";
import { expandStep, type PlacedGroup } from "../fields/expand-step";
import { entriesOf, type Field, isRows, type Rows, type Upload } from "../fields/field";
import { fieldName } from "../fields/form-texts";
import { type Address, placeOfPointer } from "../interchange/address";
import { participantSectionName, type SectionSet } from "../interchange/section-set";
import { STEPS } from ".";

/** Where to fill something in: the step and the id of the field on its page, with the words for the link. */
export type FindingPlace = { step: string; section: string; field: string; label: string };
export type PlacedFinding = { finding: Finding; places: FindingPlace[] };

export const uploadName = (section: string, kind: string): string => `datei.${section}.${kind}`;
/** The field beside it: what the file is a copy of. */
export const copyKindName = (section: string, kind: string): string => `abschrift.${section}.${kind}`;

/** Where a participant is added, on the page of its step. Only the lead can, as it writes the case. */
const NEW_PARTICIPANT: FindingPlace = {
  step: "beteiligte",
  section: "case",
  field: "neu.name",
  label: "Weitere Beteiligte",
};

const within = (path: string, place: string): boolean =>
  place === "" || path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);

function rowTarget(rows: Rows, path: string): { path: string; label: string } {
  const rest = path.startsWith(`${rows.path}.`) ? path.slice(rows.path.length + 1) : "";
  const [position = "0", ...names] = rest === "" ? [] : rest.split(".");
  const named = rows.rows.find((field) => within(field.path, names.join("."))) ?? rows.rows[0];
  if (rest === "" && rows.none !== undefined) return { path: `${rows.path}.none`, label: rows.label };
  return { path: `${rows.path}.${position}.${named?.path ?? ""}`, label: rows.label };
}

function uploadFor(uploads: readonly Upload[] | undefined, path: string): Upload | undefined {
  return uploads?.find(({ kind }) => path === "document" || path === `${kind}.document`);
}

/** A label with whose it is, where every participant has such a field. */
export function labelIn({ participant }: PlacedGroup, label: string): string {
  return participant && participant.data.name !== "" ? `${label} (${participant.data.name})` : label;
}

/** A question that is not asked now is led to by the one on whose answer it depends. */
function askedTarget(field: Field, placed: PlacedGroup, set: SectionSet): { path: string; label: string } {
  const name = fieldName(placed.section, field.path);
  const unasked = unaskedNames([placed], set, answersInSet(set)).has(name);
  const when = field.askedWhen;
  const before = unasked && when && "path" in when && when.section === undefined ? when.path : undefined;
  const leading = entriesOf(placed.group).find((entry) => !isRows(entry) && entry.path === before);
  return leading ?? { path: field.path, label: field.label };
}

function targetIn(
  placed: PlacedGroup,
  set: SectionSet,
  { path }: Address,
): { field: string; label: string } | null {
  const { group, section, participant } = placed;
  const upload = uploadFor(group.uploads, path);
  if (upload) return { field: uploadName(section, upload.kind), label: labelIn(placed, upload.label) };
  const fits = (entry: Field | Rows) =>
    applies(entry.only, set.case, participant?.data) && within(entry.path, path);
  const entry = entriesOf(group).find(fits);
  if (!entry) return null;
  const target = isRows(entry) ? rowTarget(entry, path) : askedTarget(entry, placed, set);
  return { field: fieldName(section, target.path), label: labelIn(placed, target.label) };
}

type Asked = ReadonlyMap<string, { step: string; placed: PlacedGroup }[]>;

/** Section name → where the steps ask for what belongs to it, in their order. */
function askedIn(set: SectionSet): Asked {
  const asked = new Map<string, { step: string; placed: PlacedGroup }[]>();
  for (const step of STEPS) {
    if (!applies(step.only, set.case)) continue;
    for (const placed of expandStep(step, set)) {
      const known = asked.get(placed.section);
      if (known) known.push({ step: step.id, placed });
      else asked.set(placed.section, [{ step: step.id, placed }]);
    }
  }
  return asked;
}

/** Costs that are missing altogether have no row to name: every participant without any is asked. */
function addressesOf(set: SectionSet, pointer: string): Address[] {
  const without = set.participants.filter(({ data }) => !data.costsBefore?.length);
  if (pointer === "/costs/before" && without.length > 0)
    return without.map(({ id }) => ({ section: participantSectionName(id), path: "costsBefore" }));
  const address = pointer === "/attachments" ? filesAddress(set) : placeOfPointer(set, pointer);
  return address ? [address] : [];
}

/** Files have a place of their own: the estimate of a study, else what is enclosed beyond the named papers. */
function filesAddress(set: SectionSet): Address {
  return set.case.category === "feasibility-study"
    ? { section: "budget", path: "cost-estimate.document" }
    : { section: "project", path: "other.document" };
}

/** The fields in which a value of the application is entered; none when no step asks for it. */
function placesOf(set: SectionSet, pointer: string, asked: Asked): FindingPlace[] {
  if (pointer === "/participants") return [NEW_PARTICIPANT];
  return addressesOf(set, pointer).flatMap((address) => placeAt(set, address, asked) ?? []);
}

/** The same for an address in the stored sections, as that of a text that could not be read. */
export function placeAt(set: SectionSet, address: Address, asked = askedIn(set)): FindingPlace | null {
  for (const { step, placed } of asked.get(address.section) ?? []) {
    const target = targetIn(placed, set, address);
    if (target) return { step, section: placed.section, ...target };
  }
  return null;
}

/** Each finding with the places it names, without repetition, in the order of the finding. */
export function placeFindings(findings: readonly Finding[], set: SectionSet): PlacedFinding[] {
  const asked = askedIn(set);
  return findings.map((finding) => {
    const places = new Map<string, FindingPlace>();
    for (const pointer of new Set(finding.fields)) {
      for (const place of placesOf(set, pointer, asked))
        if (!places.has(place.field)) places.set(place.field, place);
    }
    return { finding, places: [...places.values()] };
  });
}
