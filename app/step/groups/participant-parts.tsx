import { useState } from "react";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { type FormState, useFormState } from "../form/form-state";
import type { StepPage } from "../page/step-page.server";
import { resolutionState } from "../upload/resolution-state";
import { GroupOrReading } from "./group-view";
import { ParticipantPart } from "./participant-part";
import { ParticipantHeads } from "./participant-summary";
import { hasResolution, toDoFirst } from "./resolution-lines";

type Props = { groups: readonly PlacedGroup[]; page: StepPage };

/** As many stand open at once; of more only the first, or nobody would see how the others stand. */
const MOST_OPEN = 4;

/** The parts in which one has something to do, or to see beside a field. */
function toDoIn({ groups, page }: Props, lineOf: FormState["lineOf"]): PlacedGroup[] {
  return groups.filter((placed) => {
    const { section } = placed;
    if (lineOf(section)?.todo) return true;
    if (!page.changeable.includes(section)) return false;
    if (Object.keys(page.notes).some((name) => name.startsWith(`${section}.`))) return true;
    if (!hasResolution(placed)) return false;
    return resolutionState(page.files, section, false).todo !== null;
  });
}

/** One part for each participant; a single one of one's own stands open, without a frame. */
export function ParticipantParts({ groups, page }: Props) {
  const { lineOf } = useFormState();
  // As the page was opened: nothing folds or moves while one works.
  const [todo] = useState(() => toDoIn({ groups, page }, lineOf).map(({ section }) => section));
  const [known] = useState(() => groups.map(({ section }) => section));
  const [first] = groups;
  if (!first) return null;
  if (groups.length === 1 && page.own.includes(first.section))
    return <GroupOrReading placed={first} page={page} />;
  const opened = todo.length > MOST_OPEN ? todo.slice(0, 1) : todo;
  const ordered = groups.some(hasResolution) ? toDoFirst(groups, page.files) : groups;
  return (
    <div className={hasResolution(first) ? "part-rows votes" : "part-rows people"}>
      <ParticipantHeads first={first} />
      {ordered.map((placed) => (
        <ParticipantPart
          key={placed.section}
          placed={placed}
          page={page}
          begin={opened.includes(placed.section) || !known.includes(placed.section)}
        />
      ))}
    </div>
  );
}
