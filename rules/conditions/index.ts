import { documentsComplete } from "./documents-complete";
import { eligibleApplicants } from "./eligible-applicants";
import { eligibleExpenditure } from "./eligible-expenditure";
import { minimumDuration } from "./minimum-duration";
import { minimumParticipants } from "./minimum-participants";
import { noticePeriod } from "./notice-period";
import { novelty } from "./novelty";
import { ownShare } from "./own-share";
import { programmeInForce } from "./programme-in-force";
import { requestedAmount } from "./requested-amount";
import { resolutionsComplete } from "./resolutions-complete";
import type { Rule } from "./rule";
import { savings } from "./savings";
import { startDate } from "./start-date";
import { substantialTask } from "./substantial-task";

/** Every rule there is, in the order of the public rule table. */
export const rules: readonly Rule[] = [
  programmeInForce,
  eligibleApplicants,
  minimumParticipants,
  substantialTask,
  minimumDuration,
  noticePeriod,
  resolutionsComplete,
  savings,
  novelty,
  startDate,
  eligibleExpenditure,
  requestedAmount,
  ownShare,
  documentsComplete,
];
