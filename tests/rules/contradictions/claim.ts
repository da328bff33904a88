import type { Said } from "./said";

export type Claim = {
  /** Words that say something about the application, in whichever text they stand. */
  words: RegExp;
  /** What then has to be so. */
  holds: (said: Said) => boolean;
  /** Only what this rule says: the words alone do not tell what they are about. */
  rule?: string;
};
