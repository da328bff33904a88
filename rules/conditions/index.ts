import { agreementContent } from "./agreement-content";
import { documentsComplete } from "./documents-complete";
import { eligibleApplicants } from "./eligible-applicants";
import { eligibleExpenditure } from "./eligible-expenditure";
import { exemplaryCharacter } from "./exemplary-character";
import { legalForm } from "./legal-form";
import { minimumDuration } from "./minimum-duration";
import { minimumParticipants } from "./minimum-participants";
import { noticePeriod } from "./notice-period";
import { novelty } from "./novelty";
import { ownShare } from "./own-share";
import { programmeInForce } from "./programme-in-force";
import { requestedAmount } from "./requested-amount";
import { resolutionsComplete } from "./resolutions-complete";
import { resolutionsMatch } from "./resolutions-match";
import type { Rule } from "./rule";
import { savings } from "./savings";
import { startDate } from "./start-date";
import { substantialTask } from "./substantial-task";
import { supervisoryAct } from "./supervisory-act";
import { supervisoryStatement } from "./supervisory-statement";
import { taskArea } from "./task-area";

/** Every rule there is, in the order of the public rule table. */
export const rules: readonly Rule[] = [
  programmeInForce,
  eligibleApplicants,
  minimumParticipants,
  taskArea,
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
