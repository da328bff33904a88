import type { Programme } from "./programme";

type End = Pick<NonNullable<Programme["predecessor"]>, "to" | "certainty">;

const byStateAndFirstDay = (a: Programme, b: Programme) =>
  a.state.localeCompare(b.state) || a.from.localeCompare(b.from);

/** The version as it ends once a later one has settled its last day; a proven end leaves no doubt about it. */
function endedOn(programme: Programme, { to, certainty }: End): Programme {
  const settled = (span: Programme["uncertain"][number]) =>
    span.from > to || (certainty === "official" && span.to === programme.to);
  const uncertain = programme.uncertain
    .filter((span) => !settled(span))
    .map((span) => (span.to > to ? { ...span, to } : span));
  return { ...programme, to, uncertain, certainty: { ...programme.certainty, to: certainty } };
}

/** All versions with one more among them, by state and first day; its `predecessor` ends when it says. */
export function withProgramme(known: readonly Programme[], further: Programme): Programme[] {
  const { predecessor } = further;
  const before = known.map((one) => (one.id === predecessor?.id ? endedOn(one, predecessor) : one));
  return [...before, further].sort(byStateAndFirstDay);
}
