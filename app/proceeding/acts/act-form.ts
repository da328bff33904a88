import type { FieldOption } from "~/app/components/select-field";

/** One field of an act's form. Several with the same `group` stand under its title. */
export type ActField = {
  name: string;
  label: string;
  kind: "text" | "long-text" | "date" | "money" | "choice" | "select" | "file";
  hint?: string;
  law?: string;
  optional?: string;
  options?: readonly FieldOption[];
  /** The first, empty choice of a select. */
  empty?: string;
  initial?: string;
  rows?: number;
  group?: string;
  /** Of groups that are entered one by one: which of them, from 0. */
  row?: number;
};

/** What the form of an act shows; plain data. */
export type ActPage = {
  number: string;
  title: string;
  intro: string;
  fields: ActField[];
  /** What adds the next of the groups that are entered one by one; null where there are none. */
  add: string | null;
  button: string;
  busy: string;
  /** The version of the proceeding that this page shows. */
  seen: number;
};
