import { formatDate, formatLongDate } from "../german/date";
import { formatEuroShort } from "../german/money";
import type { Programme } from "./programme";
import type { ProgrammeIssue } from "./programme-issues";
import { isCents, type VersionLeaf, versionLeaves } from "./version-leaves";

/** An amount so many times larger or smaller than before is more often a slip of cents and euros than a new tariff. */
const SLIP = 20;

type Text = VersionLeaf & { value: string };

const isText = (leaf: VersionLeaf): leaf is Text => typeof leaf.value === "string";
const isAct = ({ path }: VersionLeaf): boolean => path.at(-1) === "act";

/** "Rahmenvereinbarung zur Förderung …" of "Rahmenvereinbarung zur Förderung … vom 7. Dezember 2021". */
const kindOfAct = (act: string): string => act.split(" vom ")[0] ?? act;

/** A source that cites the instrument of another version, or one of its kind with another date. */
function foreignSource(
  { path, value }: Text,
  own: Programme,
  others: readonly Programme[],
): ProgrammeIssue[] {
  const { act } = own.instrument;
  if (value === act) return [];
  const other = others.find(({ instrument }) => instrument.act !== act && value.includes(instrument.act));
  if (other) {
    return [
      {
        path,
        message: `nennt die Vorschrift einer anderen Fassung (${other.id}): ${value}`,
        other: other.id,
      },
    ];
  }
  return kindOfAct(value) === kindOfAct(act)
    ? [{ path, message: `nennt eine andere Vorschrift als instrument: ${value}` }]
    : [];
}

/** How a text may name a version: by its id, its short name, its reference, its date. */
function namesOf({ id, shortTitle, instrument }: Programme): string[] {
  const dates = instrument.dates.flatMap((day) => [formatDate(day), formatLongDate(day)]);
  return [id, shortTitle, ...instrument.references, ...dates];
}

function foreignText({ path, value }: Text, own: Programme, others: readonly Programme[]): ProgrammeIssue[] {
  const ours = new Set(namesOf(own));
  for (const other of others) {
    const named = namesOf(other).find((name) => !ours.has(name) && value.includes(name));
    if (named !== undefined)
      return [
        { path, message: `spricht von einer anderen Fassung (${other.id}): „${named}“`, other: other.id },
      ];
  }
  return [];
}

/** Steps are told apart by how many take part, whatever their place in the list. */
function keyOf(programme: Programme, path: readonly (string | number)[]): string {
  const { standard } = programme.tariff;
  const at = path[3];
  if (standard.kind !== "steps" || path[2] !== "steps" || typeof at !== "number") return path.join("/");
  return `${path.slice(0, 3).join("/")}/${standard.steps[at]?.participants}/${path.slice(4).join("/")}`;
}

function slippedAmounts(own: Programme, before: Programme): ProgrammeIssue[] {
  const known = new Map(
    versionLeaves(before)
      .filter(isCents)
      .map(({ path, value }) => [keyOf(before, path), value]),
  );
  return versionLeaves(own)
    .filter(isCents)
    .flatMap(({ path, value }) => {
      const old = known.get(keyOf(own, path));
      if (typeof old !== "number" || typeof value !== "number") return [];
      if (value < old * SLIP && value > old / SLIP) return [];
      const message = `${formatEuroShort(value)} statt bisher ${formatEuroShort(old)}: Beträge stehen in Cent`;
      return [{ path, message, other: before.id }];
    });
}

/** What may be meant as it is and is more often left over from the file it was copied from. */
export function programmeWarnings(
  programme: Programme,
  known: readonly Programme[],
  before: Programme | undefined,
): ProgrammeIssue[] {
  const others = known.filter(({ id, state }) => state === programme.state && id !== programme.id);
  const texts = versionLeaves(programme)
    .filter(isText)
    .filter(({ path }) => path[0] !== "predecessor");
  return [
    ...(before ? slippedAmounts(programme, before) : []),
    ...texts.filter(isAct).flatMap((leaf) => foreignSource(leaf, programme, others)),
    ...texts.filter((leaf) => !isAct(leaf)).flatMap((leaf) => foreignText(leaf, programme, others)),
  ];
}

/** The version it follows: the one it names, else the one of its state that began last before it. */
export function versionBefore(programme: Programme, known: readonly Programme[]): Programme | undefined {
  const { state, from, predecessor } = programme;
  return (
    known.find(({ id }) => id === predecessor?.id) ??
    known.filter((one) => one.state === state && one.from < from).at(-1)
  );
}
