import type { PlacedGroup } from "~/forms/fields/expand-step";
import { numberWord } from "~/rules/german/words";
import { useFormState } from "../form/form-state";

/** "Bei einer von elf Beteiligten ist noch etwas offen: Willebadessen." Each name leads to what is open. */
export function ParticipantsSentence({ groups }: { groups: readonly PlacedGroup[] }) {
  const { lineOf } = useFormState();
  const waiting = groups.flatMap(({ section, participant }) => {
    const first = lineOf(section)?.first;
    return first ? [{ first, name: participant?.data.name ?? "" }] : [];
  });
  if (waiting.length === 0) return null;
  const count = waiting.length === 1 ? "einer" : numberWord(waiting.length);
  return (
    <p className="resolutions-sentence">
      {`Bei ${count} von ${numberWord(groups.length)} Beteiligten ist noch etwas offen: `}
      {waiting.map(({ first, name }, at) => (
        <span key={first}>
          {at > 0 && (at === waiting.length - 1 ? " und " : ", ")}
          <a href={`#${first}`}>{name}</a>
        </span>
      ))}
      .
    </p>
  );
}
