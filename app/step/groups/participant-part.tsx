import { useState } from "react";
import { exchangeParticipantPath, invitationsPath, removeParticipantPath } from "~/app/addresses/case";
import { Disclosure } from "~/app/components/disclosure";
import { LockLine } from "~/app/components/lock-line";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { partAnchor } from "~/forms/fields/form-texts";
import { useFormState } from "../form/form-state";
import type { StepPage } from "../page/step-page.server";
import { GroupOrReading } from "./group-view";
import { ParticipantSummary } from "./participant-summary";
import { ReadGroup } from "./read-group";
import { hasResolution, ResolutionDoubts, useResolutionState } from "./resolution-lines";

type Props = { placed: PlacedGroup; page: StepPage };

/** What somebody else entered in its own part: to read, not to change. */
function OthersPart({ placed, page }: Props) {
  return (
    <>
      <LockLine text={`${page.foreign[placed.section]} trägt diesen Teil selbst ein.`} />
      <ReadGroup placed={placed} page={page} />
    </>
  );
}

function PartBody({ placed, page }: Props) {
  const { section, participant, group } = placed;
  const own = page.own.includes(section);
  const { id = "", data } = participant ?? {};
  const onBehalf = page.enteredByLead.includes(section) && page.access === "lead" && !page.locks[section];
  return (
    <div className="group-body">
      {own ? <GroupOrReading placed={placed} page={page} /> : <OthersPart placed={placed} page={page} />}
      {own && onBehalf && !data?.lead && (
        <p className="small muted">
          Von Ihnen eingetragen, im Antrag so gekennzeichnet.{" "}
          <a href={invitationsPath(page.id)}>{data?.name} einladen</a>, damit sie ihren Teil selbst einträgt.
        </p>
      )}
      {group.removable && page.removable.includes(id) && (
        <p>
          <a href={removeParticipantPath(page.id, id)}>{data?.name} aus dem Antrag nehmen</a>
          {" · "}
          <a href={exchangeParticipantPath(page.id, id)}>austauschen</a>
        </p>
      )}
    </div>
  );
}

/** Whether something in a section was refused: the list of errors leads into it. */
function useWrong(section: string): boolean {
  const { errorOf, texts } = useFormState();
  return [...texts.keys()].some((name) => name.startsWith(`${section}.`) && errorOf(name) !== undefined);
}

/** Nothing is to be done or looked at in it. */
function useDone(placed: PlacedGroup): boolean {
  const state = useFormState().lineOf(placed.section)?.state;
  const file = useResolutionState(placed.section);
  return hasResolution(placed) ? !state && file.tone === "success" : state?.tone === "success";
}

/**
 * One participant: a line that says how it stands, and what it holds. Folded or not as the page was opened; what is
 * refused later opens it, and nothing folds while somebody works in it.
 */
export function ParticipantPart({ placed, page, begin }: Props & { begin: boolean }) {
  const { section, participant } = placed;
  const [open, setOpen] = useState(begin);
  if (useWrong(section) && !open) setOpen(true);
  return (
    <>
      <Disclosure
        className={useDone(placed) ? "participant done" : "participant"}
        open={open}
        id={partAnchor(participant?.id ?? "")}
      >
        <ParticipantSummary placed={placed} />
        <PartBody placed={placed} page={page} />
      </Disclosure>
      {hasResolution(placed) && <ResolutionDoubts section={section} own={page.own.includes(section)} />}
    </>
  );
}
