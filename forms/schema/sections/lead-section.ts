import type { z } from "zod";
import type { AttachmentKind } from "~/rules/facts/facts";
import type { DraftApplication } from "../application";

export type SectionWords = {
  /** What it is called where it is one of several, as in a correction request. */
  title: string;
  /** "die Vereinbarung": what has changed since a clearance. */
  changed: string;
};

export type RowsBefore = NonNullable<NonNullable<DraftApplication["costs"]>["before"]>;

/** What a section needs of the case to be named from outside. */
export type Outside = {
  /** The key of the participant that our id means; a key stays, what names nobody any more gives undefined. */
  toKey: (reference: string | undefined) => string | undefined;
  /** The name of the file of this kind that was uploaded for the section. */
  documentOf: (kind: AttachmentKind) => string | undefined;
  /** The rows of all participants, in their order. */
  costsBefore: RowsBefore;
};

/** One section of the lead: all that is known of it. What stands in its data, the schema says. */
export type LeadSection<Data> = {
  owner: "lead";
  schema: z.ZodType<Data>;
  words: SectionWords;
  /** The steps that ask for it (forms/steps). */
  steps: readonly string[];
  /** The parts of the letter that print it (forms/papers/application). */
  letter: readonly string[];
  /** Place in the application, as a JSON pointer without its first stroke → dotted path in the section. */
  places: Readonly<Record<string, string>>;
  /** Its data out of an application, whose participants `toId` names by our ids. */
  split: (application: DraftApplication, toId: (key: string) => string) => Data;
  /** What it adds to the application; the inverse of `split`. */
  join: (data: Data, outside: Outside) => Partial<DraftApplication>;
};

/** Declares a section; its own schema, steps and parts of the letter stay known to the compiler. */
export const leadSection = <Schema extends z.ZodObject, const Step extends string, const Part extends string>(
  section: Omit<LeadSection<z.infer<Schema>>, "owner" | "schema" | "steps" | "letter"> & {
    schema: Schema;
    steps: readonly Step[];
    letter: readonly Part[];
  },
) => ({ owner: "lead" as const, ...section });
