import { agreementContent } from "./agreement/agreement-content";
import { legalForm } from "./agreement/legal-form";
import { minimumDuration } from "./agreement/minimum-duration";
import { noticePeriod } from "./agreement/notice-period";
import { supervisoryAct } from "./agreement/supervisory-act";
import { eligibleApplicants } from "./applicants/eligible-applicants";
import { minimumParticipants } from "./applicants/minimum-participants";
import { documentsComplete } from "./application/documents-complete";
import { programmeInForce } from "./application/programme-in-force";
import { startDate } from "./application/start-date";
import { supervisoryStatement } from "./application/supervisory-statement";
import { eligibleExpenditure } from "./money/eligible-expenditure";
import { ownShare } from "./money/own-share";
import { requestedAmount } from "./money/requested-amount";
import { savings } from "./money/savings";
import { resolutionsComplete } from "./resolutions/resolutions-complete";
import { resolutionsMatch } from "./resolutions/resolutions-match";
import type { Rule } from "./rule/rule";
import { exemplaryCharacter } from "./task/exemplary-character";
import { novelty } from "./task/novelty";
import { substantialTask } from "./task/substantial-task";
import { taskAreaRule } from "./task/task-area";

/** Every rule there is, in the order of the public rule table. */
export const rules: readonly Rule[] = [
  programmeInForce,
  eligibleApplicants,
  minimumParticipants,
  taskAreaRule,
  legalForm,
  substantialTask,
  exemplaryCharacter,
  minimumDuration,
  noticePeriod,
  agreementContent,
  supervisoryAct,
  resolutionsComplete,
  resolutionsMatch,
  savings,
  novelty,
  startDate,
  eligibleExpenditure,
  requestedAmount,
  ownShare,
  documentsComplete,
  supervisoryStatement,
];
