export { check } from "./check";
export { rules } from "./conditions";
export type * from "./facts";
export { chooseProgramme, findProgramme, programmes } from "./programmes";
export type { Programme } from "./programmes/programme";
export type * from "./report";
export { RULE_TABLE } from "./rule-table";
export { TASK_AREAS, taskAreaLabel } from "./task-areas";
