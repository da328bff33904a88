import type { CaseActs } from "~/db/proceedings/case-acts";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";

/** What is known of a case, from whichever page it was loaded: all that its standings are made of. */
export type KnownCase = {
  applicationId: string;
  /** As what the reader stands towards it. */
  reader: LoadedProceeding["access"];
  /** YYYY-MM-DD */
  today: string;
  /** Null for a draft. */
  acts: CaseActs | null;
  /** Sections that the reader writes; none for offices. */
  ownSections: readonly string[];
  /** The applicant changed something since the newest version; offices are never told. */
  changedSince: boolean;
  /** The newest version goes to nobody who uses this system and was not sent. */
  undispatched: boolean;
  /** When and how it was sent, in words; null where it was not, or that is not known here. */
  sent: string | null;
  /** The reader may hand in; who leads and may not needs somebody who clears. */
  submits: boolean;
  /** It lies with the reader's body. */
  here: boolean;
};
