// Plain figures, which pages say too: nothing here reaches the database.

/** So long a sign-in link is valid. */
export const SIGN_IN_MINUTES = 15;
/** So many links an hour for one address, known or not. */
export const SIGN_IN_LINKS_PER_HOUR = 5;
/** A session ends after so many hours without a request … */
export const SESSION_IDLE_HOURS = 12;
/** … and after so many days in any case. */
export const SESSION_DAYS = 7;
