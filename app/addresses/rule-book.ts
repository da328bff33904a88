/** The public addresses of the rules, in one place. */
export const ruleBookPath = "/regeln";
export const programmePath = (programme: string): string => `${ruleBookPath}/${programme}`;
export const rulePath = (programme: string, rule: string): string => `${programmePath(programme)}/${rule}`;
