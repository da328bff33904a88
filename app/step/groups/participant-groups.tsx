import { LockLine } from "~/app/components/lock-line";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { isRows } from "~/forms/fields/field";
import { RowsTable } from "../controls/rows-table";
import type { StepPage } from "../page/step-page.server";
import { GroupHead } from "./group-view";
import { ParticipantParts } from "./participant-parts";
import { ParticipantsSentence } from "./participants-sentence";
import { hasResolution, ResolutionsSentence } from "./resolution-lines";

type Props = { groups: readonly PlacedGroup[]; page: StepPage };

const nameOf = ({ participant }: PlacedGroup): string => participant?.data.name ?? "";

/** Above a shared table, where the reasons have no place in its rows: why some of it can only be read. */
function TableLocks({ groups, page }: Props) {
  if (page.locked !== null) return null;
  const texts = new Set(groups.flatMap(({ section }) => page.locks[section]?.text ?? []));
  return [...texts].map((text) => <LockLine key={text} text={text} />);
}

/** A group that every participant has: a shared table where it is rows of figures, else one part each. */
export function ParticipantGroups({ groups, page }: Props) {
  const [first] = groups;
  if (!first) return null;
  const Sentence = hasResolution(first) ? ResolutionsSentence : ParticipantsSentence;
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
      <GroupHead placed={first} quiet={!isTable && groups.length > 1} />
      {isTable ? (
        <>
          <TableLocks groups={groups} page={page} />
          <RowsTable rows={entry} parts={parts} caption={first.group.title} />
        </>
      ) : (
        <>
          {groups.length > 1 && <Sentence groups={groups} />}
          <ParticipantParts groups={groups} page={page} />
        </>
      )}
    </section>
  );
}
