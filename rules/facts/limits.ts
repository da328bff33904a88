/** Signs of a short text, in UTF-16 code units. */
export const LONGEST_SHORT_TEXT = 300;

// How many entries a list may have: far beyond every known application, so that no list can be a burden.
/** Rows of one list in a step: years, items, accessions. */
export const MOST_ROWS = 500;
export const MOST_PARTICIPANTS = 100;
export const MOST_ATTACHMENTS = 200;
export const MOST_TASK_AREAS = 60;
export const MOST_BRIGADES = 100;
