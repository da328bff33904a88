import type { CaseHead } from "~/app/case/case-head.server";
import type { FileDoubt } from "~/app/reading/file-doubts.server";
import type { NextStop } from "~/db/proceedings/where-to";
import type { Deviation } from "./deviations.server";
import type { Resubmission } from "./resubmission.server";
import type { SubmitPage } from "./submit-page.server";

/** The page with what only the database knows. */
export type ShownSubmitPage = SubmitPage & {
  head: CaseHead;
  /** Where the version comes to that is handed in here. */
  next: NextStop;
  doubts: FileDoubt[];
  /** Where uploaded resolutions say otherwise than the form. */
  deviations: Deviation[];
  /** Participants in whose resolution something was not found. */
  notFound: string[];
  /** What a further version answers and changes; null for the first. */
  resubmission: Resubmission | null;
};
