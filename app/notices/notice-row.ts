/** How many participants have done it, and with how many files. */
export type Counted = { participants: number; files: number };

export type NoticeRow<Figures> = {
  /** What its reader finds in the inbox; it may name the case. */
  sentence: (figures: Figures) => string;
  /** Where it leads. */
  address: (figures: Figures) => string;
  /** What happened, as the mail says it: a text of the kind alone, so that no content can leave with it. */
  mail: string;
  /** The same of several notices of one case in one mail; without it, they all say the same and it is said once. */
  mailOfSeveral?: (counted: Counted) => string;
};

/** After "Der", "Zum", "Im": "Antrag „Gemeinsames Archiv“". */
export const applicationWords = ({ title }: { title: string | null }): string =>
  title === null ? "Antrag ohne Bezeichnung" : `Antrag „${title}“`;
