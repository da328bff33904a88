import type { AlertTone } from "~/app/components/alert";
import type { StandingKind } from "./standing-words.server";
import type { UndispatchedProps } from "./undispatched";

export type StandingLink = { href: string; label: string };

/** One section that is asked for again. */
export type Wish = {
  id: string;
  label: string;
  /** In the words of the authority. */
  text: string;
  state: { tone: "warning" | "success"; words: string };
  /** Said where it has another day than the first one. */
  due: string | null;
  /** The steps on which one answers; none for who does not. */
  steps: StandingLink[];
};

/** One thing that is so of a case, in the words for its reader: the first stands first. */
export type CaseStanding = {
  kind: StandingKind;
  tone: AlertTone;
  title: string;
  /** Sentences below the title. */
  text: string[];
  /** What somebody wrote, in quotes. */
  quote: string | null;
  wishes: Wish[];
  /** Where the reader acts: the first is the next thing to do. */
  links: StandingLink[];
  /** What is still to be done before anybody has it; null where that is no question. */
  dispatch: UndispatchedProps | null;
};
