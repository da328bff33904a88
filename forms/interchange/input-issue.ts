/** One thing wrong with the input: where (JSON pointer, "" = the whole), and what, in German. */
export type InputIssue = { path: string; message: string };
