import { exchangeParticipantPath, invitationsPath, removeParticipantPath } from "~/app/addresses/case";
import { LockLine } from "~/app/components/lock-line";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { isRows } from "~/forms/fields/field";
import { Disclosure } from "../components/disclosure";
import { RowsTable } from "./controls/rows-table";
import { useFormState } from "./form/form-state";
import { GroupHead, GroupOrReading } from "./group-view";
import type { StepPage } from "./page/step-page.server";
import { ReadGroup } from "./read-group";
import {
  hasResolution,
  ResolutionDoubts,
  ResolutionLine,
  ResolutionsSentence,
  toDoFirst,
} from "./resolution-lines";

type Props = { groups: readonly PlacedGroup[]; page: StepPage };

const nameOf = ({ participant }: PlacedGroup): string => participant?.data.name ?? "";

/** What somebody else entered in its own part: to read, not to change. */
function ReadOnly({ placed, page }: { placed: PlacedGroup; page: StepPage }) {
  return (
    <>
      <LockLine text={`${page.foreign[placed.section]} trägt diesen Teil selbst ein.`} />
      <ReadGroup placed={placed} page={page} />
    </>
  );
}

/** Above a shared table, where the reasons have no place in its rows: why some of it can only be read. */
function TableLocks({ groups, page }: Props) {
  if (page.locked !== null) return null;
  const texts = new Set(groups.flatMap(({ section }) => page.locks[section]?.text ?? []));
  return [...texts].map((text) => <LockLine key={text} text={text} />);
}

function ParticipantPart({ placed, page, open }: { placed: PlacedGroup; page: StepPage; open: boolean }) {
  const own = page.own.includes(placed.section);
  const id = placed.participant?.id ?? "";
  const onBehalf = page.enteredByLead.includes(placed.section) && page.access === "lead";
  const resolves = hasResolution(placed);
  return (
    <>
      <Disclosure className="participant" open={open} id={`teil.${id}`}>
        <summary>
          <h3 className="kern-heading-small">{nameOf(placed)}</h3>
          <span className="small muted">
            {placed.participant?.data.lead ? "federführend" : own ? "" : "trägt selbst ein"}
          </span>
          {resolves && <ResolutionLine section={placed.section} />}
        </summary>
        <div className="group-body">
          {own ? <GroupOrReading placed={placed} page={page} /> : <ReadOnly placed={placed} page={page} />}
          {own && !page.locks[placed.section] && onBehalf && !placed.participant?.data.lead && (
            <p className="small muted">
              Von Ihnen eingetragen, im Antrag so gekennzeichnet.{" "}
              <a href={invitationsPath(page.id)}>{nameOf(placed)} einladen</a>, damit sie ihren Teil selbst
              einträgt.
            </p>
          )}
          {placed.group.removable && page.removable.includes(id) && (
            <p>
              <a href={removeParticipantPath(page.id, id)}>{nameOf(placed)} aus dem Antrag nehmen</a>
              {" · "}
              <a href={exchangeParticipantPath(page.id, id)}>austauschen</a>
            </p>
          )}
        </div>
      </Disclosure>
      {resolves && <ResolutionDoubts section={placed.section} own={own} />}
    </>
  );
}

/** One part for each participant; a single one of one's own stands open, without a frame. */
function Parts({ groups, page }: Props) {
  const { errorOf, texts } = useFormState();
  const [first] = groups;
  if (groups.length === 1 && first && page.own.includes(first.section))
    return <GroupOrReading placed={first} page={page} />;
  const wrong = ({ section }: PlacedGroup) =>
    [...texts.keys()].some((name) => name.startsWith(`${section}.`) && errorOf(name) !== undefined);
  // By what the page was opened with: nothing moves while one works.
  const ordered = groups.some(hasResolution) ? toDoFirst(groups, page.files) : groups;
  return ordered.map((placed, position) => (
    <ParticipantPart
      key={placed.section}
      placed={placed}
      page={page}
      open={groups.length <= 4 || position === 0 || wrong(placed)}
    />
  ));
}

/** A group that every participant has: a shared table where it is rows of figures, else one part each. */
export function ParticipantGroups({ groups, page }: Props) {
  const [first] = groups;
  if (!first) return null;
  const [entry] = first.group.entries;
  const isTable = entry !== undefined && isRows(entry) && entry.layout === "table";
  const parts = groups.map((placed) => ({
    section: placed.section,
    name: nameOf(placed),
    own: page.changeable.includes(placed.section),
    aside: page.own.includes(placed.section) ? "nur lesen" : "trägt selbst ein",
  }));
  return (
    <section className="group" aria-labelledby={`titel.${first.group.id}`}>
      <GroupHead placed={first} />
      {groups.length > 1 && hasResolution(first) && <ResolutionsSentence groups={groups} />}
      {isTable ? (
        <>
          <TableLocks groups={groups} page={page} />
          <RowsTable rows={entry} parts={parts} caption={first.group.title} />
        </>
      ) : (
        <Parts groups={groups} page={page} />
      )}
    </section>
  );
}
