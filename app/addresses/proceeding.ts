/** The addresses of one proceeding. */
export const proceedingPath = (number: string): string => `/vorgaenge/${number}`;
export const actPath = (number: string, act: string): string => `${proceedingPath(number)}/${act}`;
export const statementFilePath = (number: string, statement: string): string =>
  `${proceedingPath(number)}/stellungnahmen/${statement}`;
export const differencesPath = (number: string, from: number, to: number): string =>
  `${proceedingPath(number)}/unterschiede?von=${from}&bis=${to}`;

export const INBOX_PATHS = { authority: "/behoerde", supervision: "/aufsicht" } as const;
export type InboxKind = keyof typeof INBOX_PATHS;
/** The list as a file. */
export const inboxFilePath = (kind: InboxKind, format: "csv" | "ods"): string =>
  `${INBOX_PATHS[kind]}/liste.${format}`;
