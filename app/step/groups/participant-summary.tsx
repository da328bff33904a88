import { ToneBadge } from "~/app/components/verdict-badge";
import type { PlacedGroup } from "~/forms/fields/expand-step";
import { keepTogether } from "~/rules/german/typography";
import { useFormState } from "../form/form-state";
import { hasResolution, ResolutionCells, useResolutionState } from "./resolution-lines";

const HEADS = {
  people: ["Einladung", "Einwohner", "Stand"],
  votes: ["Beschlossen am", "Ja : Nein : Enth.", "Datei", "Stand"],
};

/** The heads of the columns, to be seen; each line says them again to those who hear it. */
export function ParticipantHeads({ first }: { first: PlacedGroup }) {
  return (
    <div className="row-heads" aria-hidden="true">
      <span />
      {["Beteiligte", ...HEADS[hasResolution(first) ? "votes" : "people"]].map((head) => (
        <span key={head} className={head === "Einwohner" ? "figure" : undefined}>
          {head}
        </span>
      ))}
    </div>
  );
}

function PeopleCells({ section }: { section: string }) {
  const line = useFormState().lineOf(section);
  return (
    <>
      <span className="muted">{line?.part}</span>
      <span className="figure">
        {line?.population && <span className="cell-label">Einwohner </span>}
        {line?.population}
      </span>
    </>
  );
}

/** The line of a participant: who, what is known, how it stands; and what is open, while it is closed. */
export function ParticipantSummary({ placed }: { placed: PlacedGroup }) {
  const { section, participant } = placed;
  const line = useFormState().lineOf(section);
  const file = useResolutionState(section);
  const resolves = hasResolution(placed);
  return (
    <summary>
      <h3 className="kern-heading-small">{participant?.data.name}</h3>
      {resolves ? <ResolutionCells section={section} /> : <PeopleCells section={section} />}
      <span className="row-state">
        {resolves && <ToneBadge tone={file.tone} word={file.word} />}
        {line?.state && <ToneBadge {...line.state} />}
      </span>
      {line && line.open.length > 0 && (
        <span className="row-open muted">{keepTogether(`Offen: ${line.open.join(", ")}`)}</span>
      )}
    </summary>
  );
}
