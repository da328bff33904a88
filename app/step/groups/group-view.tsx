import { Guidance } from "~/app/components/guidance";
import { LockLine } from "~/app/components/lock-line";
import { applies } from "~/forms/fields/applies";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { type Entry, entriesOf, isPair, isRows } from "~/forms/fields/field";
import { fieldName, groupHeading } from "~/forms/fields/form-texts";
import { keepTogether } from "~/rules/german/typography";
import { AskedField } from "../controls/asked-field";
import { RowLines } from "../controls/row-lines";
import { RowCards } from "../controls/rows-view";
import { UploadView } from "../controls/upload-view";
import { lawWords } from "../form/asked-words";
import { useFormState } from "../form/form-state";
import { offeredNow } from "../form/offered-now";
import type { StepPage } from "../page/step-page.server";
import { ReadGroup } from "./read-group";

function EntryView({ entry, placed: { section, participant } }: { entry: Entry; placed: PlacedGroup }) {
  const { set } = useFormState();
  if (isPair(entry)) {
    const fields = entry.pair.filter(({ only }) => applies(only, set.case, participant?.data));
    return (
      <div className="pair">
        {fields.map((field) => (
          <AskedField key={field.path} field={field} name={fieldName(section, field.path)} />
        ))}
      </div>
    );
  }
  if (!isRows(entry)) return <AskedField field={entry} name={fieldName(section, entry.path)} />;
  if (entry.layout === "cards") return <RowCards rows={entry} section={section} />;
  return <RowLines rows={entry} section={section} />;
}

/** Said once for all that is offered below from files. */
function ReadingNote({ placed: { group, section } }: { placed: PlacedGroup }) {
  const { offersOf } = useFormState();
  const read = entriesOf(group).some(({ path }) =>
    offersOf(fieldName(section, path)).some(({ from }) => from === "read"),
  );
  if (!read) return null;
  return (
    <p className="small muted">
      Was in einer Datei gelesen ist, kann das Programm falsch gelesen haben; es gilt die Niederschrift.
    </p>
  );
}

/** The fields and files of a group, without its heading. */
export function GroupBody({ placed, page }: { placed: PlacedGroup; page: StepPage }) {
  const { set } = useFormState();
  const { group, section, participant } = placed;
  return (
    <>
      <ReadingNote placed={placed} />
      {group.entries
        .filter((entry) => applies(entry.only, set.case, participant?.data))
        .filter((entry) => offeredNow(entry, section, page))
        .map((entry) => (
          <EntryView
            key={isPair(entry) ? entry.pair.map(({ path }) => path).join() : entry.path}
            entry={entry}
            placed={placed}
          />
        ))}
      {group.uploads?.map((upload) => (
        <UploadView key={upload.kind} upload={upload} section={section} page={page} />
      ))}
    </>
  );
}

/** The same, or to read with the reason where it cannot be changed now. */
export function GroupOrReading({ placed, page }: { placed: PlacedGroup; page: StepPage }) {
  const lock = page.locks[placed.section];
  if (!lock) return <GroupBody placed={placed} page={page} />;
  return (
    <>
      {page.locked === null && <LockLine text={lock.text} />}
      <ReadGroup placed={placed} page={page} />
    </>
  );
}

/** `quiet`: the page's title says it already; the heading is kept for those who go from one to the next. */
export function GroupHead({ placed: { group }, quiet = false }: { placed: PlacedGroup; quiet?: boolean }) {
  const { set, askedBy, guidanceOf } = useFormState();
  const heading = groupHeading(group.id);
  const law = lawWords(group, set.case.state, askedBy);
  return (
    <>
      <h2 className={quiet ? "kern-sr-only" : "kern-heading-medium"} id={heading}>
        {group.title}
      </h2>
      {(group.intro || law) && (
        <p className="small muted">
          {group.intro && keepTogether(group.intro)} {law && <span className="law">{keepTogether(law)}</span>}
        </p>
      )}
      <Guidance summary="Was dazu zählt" points={guidanceOf(heading) ?? []} />
    </>
  );
}
