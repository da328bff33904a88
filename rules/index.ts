export { type NeighbouringAmounts, neighbouringAmounts } from "./amount/neighbouring-amounts";
export {
  amountFacts,
  instrumentDates,
  type ProgrammeFact,
  procedureFacts,
  thresholdFacts,
} from "./book/programme-facts";
export { provisionWords } from "./book/provision-words";
export { REMARK_TITLES, type Remark, remarksFor } from "./book/remarks";
export { requiredDocuments } from "./book/required-documents";
export { check } from "./check";
export { rules } from "./conditions";
export type { Rule } from "./conditions/rule/rule";
export { type EstimateAnswers, estimateFacts } from "./facts/estimate-facts";
export type * from "./facts/facts";
export { TASK_AREAS, taskAreaLabel } from "./facts/task-areas";
export { type Addressee, addresseeOf } from "./offices/addressee";
export type { Inhabitants } from "./offices/channel";
export {
  builtInProgrammes,
  chooseProgramme,
  findProgramme,
  programmes,
  takeInProgrammes,
} from "./programmes";
export { type EndNotice, endNotice } from "./programmes/end-notice";
export type { Programme } from "./programmes/programme";
export {
  daysLeft,
  spanWords,
  standingOn,
  surelyInForce,
  type VersionStanding,
  versionOn,
} from "./programmes/validity";
export { compareReports, type Difference, type ReportComparison } from "./report/compare-reports";
export type * from "./report/report";
export { reportedLevel } from "./report/reported-level";
export { RULE_TABLE, type RuleId } from "./report/rule-table";
export { type Schedule, schedule } from "./schedule/schedule";
