/** The addresses of one proceeding. */
export const proceedingPath = (number: string): string => `/vorgaenge/${number}`;
export const actPath = (number: string, act: string): string => `/vorgaenge/${number}/${act}`;
export const statementFilePath = (number: string, statement: string): string =>
  `/vorgaenge/${number}/stellungnahmen/${statement}`;
export const differencesPath = (number: string, from: number, to: number): string =>
  `/vorgaenge/${number}/unterschiede?von=${from}&bis=${to}`;

export const INBOX_PATHS = { authority: "/behoerde", supervision: "/aufsicht" } as const;
export type InboxKind = keyof typeof INBOX_PATHS;
