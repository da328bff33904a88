/** `field`: the name of the input; "" for what no single one can put right. */
export type SmallFormError = { field: string; message: string };

/** Why a small form came back: what is wrong where, and all that was typed, by name. */
export type Refused = { errors: SmallFormError[]; typed: Record<string, string> };

/** What is said at one field. */
export const messageAt = (refused: Refused | null | undefined, field: string): string | undefined =>
  refused?.errors.find((error) => error.field === field)?.message;

/** The texts of a form or an address by name; files are left out. */
export const typedIn = (form: FormData | URLSearchParams): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

/** For what shows only when it is done: one message beside what was typed. */
export const refusedAt = (form: FormData, field: string, message: string): Refused => ({
  errors: [{ field, message }],
  typed: typedIn(form),
});
