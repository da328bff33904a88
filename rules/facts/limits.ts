/** Signs of a short text, in UTF-16 code units. */
export const LONGEST_SHORT_TEXT = 300;
export const LONGEST_TEXT = 20_000;
export const LONGEST_TASK_AREA = 200;
/** What the lead adds to an invitation in its own words. */
export const LONGEST_INVITATION_WORDS = 1_000;
/** Of an e-mail address (RFC 5321). */
export const LONGEST_MAILBOX = 254;

// How many entries a list may have: far beyond every known application, so that no list can be a burden.
/** Rows of one list in a step: years, items, accessions. */
export const MOST_ROWS = 500;
export const MOST_PARTICIPANTS = 100;
export const MOST_ATTACHMENTS = 200;
export const MOST_TASK_AREAS = 60;
export const MOST_BRIGADES = 100;
export const MOST_ADDRESS_LINES = 6;

/** The largest single file the application takes. */
export const LARGEST_UPLOAD_MB = 20;
export const LARGEST_UPLOAD = LARGEST_UPLOAD_MB * 1024 * 1024;
