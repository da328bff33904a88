export { type Addressee, addresseeOf } from "./addressee";
export { type NeighbouringAmounts, neighbouringAmounts } from "./amount/neighbouring-amounts";
export type { Inhabitants } from "./channel";
export { check } from "./check";
export { compareReports, type Difference, type ReportComparison } from "./compare-reports";
export { rules } from "./conditions";
export type { Rule } from "./conditions/rule";
export { type EstimateAnswers, estimateFacts } from "./estimate-facts";
export type * from "./facts";
export {
  amountFacts,
  instrumentDates,
  type ProgrammeFact,
  procedureFacts,
  thresholdFacts,
} from "./programme-facts";
export {
  builtInProgrammes,
  chooseProgramme,
  findProgramme,
  programmes,
  takeInProgrammes,
} from "./programmes";
export type { Programme } from "./programmes/programme";
export { provisionWords } from "./provision-words";
export type * from "./report";
export { reportedLevel } from "./reported-level";
export { requiredDocuments } from "./required-documents";
export { RULE_TABLE, type RuleId } from "./rule-table";
export { type Schedule, schedule } from "./schedule/schedule";
export { TASK_AREAS, taskAreaLabel } from "./task-areas";
export {
  daysLeft,
  type EndNotice,
  endNotice,
  type Standing,
  spanWords,
  standingOn,
  versionOn,
} from "./validity";
