import type { Facts, State } from "../facts/facts";
import { countAsFew } from "../facts/few-participants";
import { he2011 } from "./he-2011";
import { he2016 } from "./he-2016";
import { he2021 } from "./he-2021";
import { nw2019 } from "./nw-2019";
import { nw2021 } from "./nw-2021";
import type { Programme } from "./programme";
import { withProgramme } from "./registry";

/** The versions that come with the software, by state and first day. */
export const builtInProgrammes: readonly Programme[] = [he2011, he2016, he2021, nw2019, nw2021];

/** All versions known here, by state and first day: those built in and those taken in at the start. */
export let programmes: readonly Programme[] = [...builtInProgrammes];

/**
 * Sets what is known beside the built-in versions; called once, at the start, before anything is checked. They
 * must have been found to be in order (`programmeIssues`), the older before the newer. None: the built-in alone.
 */
export function takeInProgrammes(further: readonly Programme[]): void {
  programmes = further.reduce<readonly Programme[]>(withProgramme, builtInProgrammes);
  countAsFew(programmes.map(({ minimumParticipants }) => minimumParticipants));
}

export function findProgramme(id: string): Programme | undefined {
  return programmes.find((programme) => programme.id === id);
}

/**
 * The version whose span holds the day (YYYY-MM-DD); else the one that ended last before it; before the
 * first one, the first.
 */
function programmeOn(state: State, day: string): Programme {
  const versions = programmes.filter((programme) => programme.state === state);
  const chosen =
    versions.findLast((programme) => programme.from <= day && day <= programme.to) ??
    versions.findLast((programme) => programme.to < day) ??
    versions[0];
  if (!chosen) throw new RangeError(`Für das Land ${state} ist kein Förderprogramm hinterlegt.`);
  return chosen;
}

/**
 * The version an application is checked against: `options.programme`, else the application's own, else by its
 * date (a draft: the day of the check). The application's own id is passed over when it is unknown or of the
 * other state, as in a draft whose state was changed.
 * @throws RangeError when `options.programme` is unknown or belongs to the other state
 */
export function chooseProgramme(
  facts: Pick<Facts, "state" | "programme" | "applicationDate">,
  options: { on: string; programme?: string | undefined },
): Programme {
  if (options.programme !== undefined) {
    const wanted = findProgramme(options.programme);
    if (wanted?.state === facts.state) return wanted;
    throw new RangeError(
      wanted
        ? `Das Förderprogramm ${options.programme} gehört zu einem anderen Land.`
        : `Das Förderprogramm ${options.programme} ist nicht bekannt.`,
    );
  }
  const own = facts.programme === undefined ? undefined : findProgramme(facts.programme);
  if (own?.state === facts.state) return own;
  return programmeOn(facts.state, facts.applicationDate ?? options.on);
}
