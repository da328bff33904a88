import type { NextStop } from "~/db/proceedings/where-to";

/** To whom a version goes first that passes stations, and which of them get it another way. */
export function firstStopWords({ holder, anew, over, outside }: NextStop): string {
  const first = `${anew ? "Der Antrag geht zuerst an" : "Diese Fassung geht unmittelbar an"}: ${holder ?? over[0]}.`;
  const apart = holder !== null && outside.length > 0;
  return apart ? `${first} Nicht über IKZ-Antrag: ${outside.join(", ")}.` : first;
}
