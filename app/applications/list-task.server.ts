import { casePath, clearancePath, submitPath } from "~/app/addresses/case";
import { DRAFT_TASKS } from "~/app/standing/state-words";
import type { Actor } from "~/db/access/policy/actor";
import { decideState } from "~/db/access/policy/decide-state";
import { ofPart, partStateOf } from "~/db/access/policy/situation";
import type { ApplicationLine } from "~/db/applications/list-applications";
import type { OwnPartLine } from "~/db/clearances/own-parts";

export type ListTask = { label: string; href: string };

type Line = Pick<ApplicationLine, "id" | "access" | "acts">;

const lastOf = ({ event, by }: OwnPartLine) => (event === null || by === null ? null : { event, by });
const clearsFor = (actor: Actor, { ownerOrganisationId }: OwnPartLine): boolean =>
  actor.memberships.some((one) => one.organisationId === ownerOrganisationId && one.role === "approver");

/** Who reads the list; `alone`: the organisations for which nobody else can clear. */
type Reader = { actor: Actor; alone: ReadonlySet<string> };

const handedOverBy = ({ personId }: Actor, part: OwnPartLine): boolean =>
  part.event === "requested" && part.by === personId;

/** The organisations of parts that the reader handed over himself and may clear: of them it matters who else could. */
export const ownHandovers = (parts: Iterable<readonly OwnPartLine[]>, actor: Actor): string[] => [
  ...new Set(
    [...parts]
      .flat()
      .filter((part) => clearsFor(actor, part) && handedOverBy(actor, part))
      .map(({ ownerOrganisationId }) => ownerOrganisationId),
  ),
];

/** Whether this part waits for the reader's answer: nobody answers what he handed over himself, but who is alone. */
function waitsFor({ actor, alone }: Reader, { acts }: Line, part: OwnPartLine): boolean {
  const situation = ofPart(
    { state: acts?.state ?? "draft", part: { state: "open", by: null }, facts: [] },
    lastOf(part),
  );
  return (
    clearsFor(actor, part) &&
    (!handedOverBy(actor, part) || alone.has(part.ownerOrganisationId)) &&
    decideState("clearance.decide", situation).allowed
  );
}

/** In a draft, by how far the own part is with its approver; null where it is others' turn. */
function taskInDraft({ id, access }: Line, part: OwnPartLine, actor: Actor): ListTask | null {
  const state = partStateOf(lastOf(part));
  if (state === "cleared" && !clearsFor(actor, part)) return null;
  const label = DRAFT_TASKS[state][access];
  const href = state === "cleared" ? submitPath(id) : casePath(id);
  return label === null ? null : { label, href };
}

/**
 * The one thing that this reader does next with an application of the list; null where it is others' turn, or what is
 * so of it leads there already.
 */
export function listTask(line: Line, parts: readonly OwnPartLine[], reader: Reader): ListTask | null {
  const { id, access, acts } = line;
  if (parts.some((part) => waitsFor(reader, line, part))) {
    return { label: "Freigeben", href: access === "lead" ? clearancePath(id) : casePath(id) };
  }
  if (acts !== null) return null;
  const tasks = parts.flatMap((part) => taskInDraft(line, part, reader.actor) ?? []);
  return tasks[0] ?? null;
}
