import { type Programme, provisionWords } from "~/rules";
import { numberWord } from "~/rules/german/words";

/** What the version of the programme says to the questions of a step: where it asks for them, and its figures. */
export function askedBy(programme: Programme) {
  return {
    provisions: provisionWords(programme),
    figures: {
      Mindestdauer: `${numberWord(programme.minimumYears)} Jahre`,
      Mindestzahl: numberWord(programme.minimumParticipants.count),
    },
  };
}

export type AskedBy = ReturnType<typeof askedBy>;
