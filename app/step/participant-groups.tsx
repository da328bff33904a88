import {
  documentPath,
  exchangeParticipantPath,
  invitationsPath,
  removeParticipantPath,
} from "~/app/addresses/case";
import { shownTexts } from "~/forms/asked/shown-texts";
import { applies } from "~/forms/fields/applies";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { entriesOf, isRows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { keepTogether } from "~/rules/german/typography";
import { Disclosure } from "../components/disclosure";
import { RowsTable } from "./controls/rows-table";
import { useFormState } from "./form/form-state";
import { GroupHead, GroupOrReading } from "./group-view";
import type { StepPage } from "./page/step-page.server";
import {
  hasResolution,
  ResolutionDoubts,
  ResolutionLine,
  ResolutionsSentence,
  toDoFirst,
} from "./resolution-lines";
import { useUploads } from "./upload/upload-context";

type Props = { groups: readonly PlacedGroup[]; page: StepPage };

const nameOf = ({ participant }: PlacedGroup): string => participant?.data.name ?? "";

function Uploaded({
  page,
  file,
}: {
  page: StepPage;
  file: StepPage["files"]["documents"][number] | undefined;
}) {
  if (!file) return <span className="muted">noch nicht hochgeladen</span>;
  return <a href={documentPath(page.id, file.id)}>{file.name}</a>;
}

/** What somebody else entered in its own part: to read, not to change. */
function ReadOnly({ placed, page }: { placed: PlacedGroup; page: StepPage }) {
  const { set, initial, conditional } = useFormState();
  const { group, section, participant } = placed;
  const files = useUploads().files.documents.filter(
    (document) => document.section === section && group.uploads?.some(({ kind }) => kind === document.kind),
  );
  const fields = entriesOf(group).flatMap((entry) =>
    isRows(entry) ||
    !applies(entry.only, set.case, participant?.data) ||
    conditional.get(fieldName(section, entry.path))?.asked === false
      ? []
      : [entry],
  );
  return (
    <>
      <p className="small muted">{page.foreign[section]} trägt diesen Teil selbst ein.</p>
      <dl className="pairs">
        {fields.map((field) => (
          <div key={field.path}>
            <dt>{keepTogether(field.label)}</dt>
            <dd>
              {shownTexts(field, initial.get(fieldName(section, field.path)) ?? [], set) || (
                <span className="muted">keine Angabe</span>
              )}
            </dd>
          </div>
        ))}
        {group.uploads?.map(({ kind, label }) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>
              <Uploaded page={page} file={files.find((file) => file.kind === kind)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
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
        <RowsTable rows={entry} parts={parts} caption={first.group.title} />
      ) : (
        <Parts groups={groups} page={page} />
      )}
    </section>
  );
}
