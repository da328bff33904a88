import type { z } from "zod";
import type { Actor } from "~/db/access/policy/actor";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import type { Database } from "~/db/engine/open";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";
import type { Moved } from "~/db/proceedings/move-proceeding";
import type { ActGiven } from "~/db/proceedings/perform-act";
import type { LoadedSubmission } from "~/db/submissions/submissions";
import type { Refused, SmallFormError } from "~/forms/small-forms/refused";
import { readSmallForm } from "~/forms/small-forms/small-form";
import type { ActField } from "./act-form";

export type ActContext = {
  loaded: LoadedProceeding;
  submission: LoadedSubmission;
  actor: Actor;
  /** YYYY-MM-DD */
  today: string;
  /** The sections of the application, with their words. */
  parts: { section: string; label: string }[];
  /** From the address: which correction, which decision. */
  target: string;
};

export type ActFile = { name: string; bytes: Uint8Array };

export type Performing = { db: Database; actor: Actor; given: ActGiven; file: ActFile | null };

/** Not done for something in the form that only db or the file itself shows. */
export type ActFailed = { ok: false; errors: SmallFormError[] };

type Done = Promise<Moved | ActFailed>;

/** An act on a proceeding as data. `schema` reads the form and gives what `perform` needs. */
type Act<Entered> = {
  /** Its place in the address. */
  id: string;
  title: string;
  intro: (context: ActContext) => string;
  button: string;
  busy: string;
  /** Who may and in which situation, as the two tables of the policy say; it is offered only then. */
  action: ApplicationAction;
  /** What the table does not know: whether there is what the address names, or it is offered only once. */
  possible?: (context: ActContext) => boolean;
  fields: (context: ActContext) => ActField[];
  /** What adds the next of the groups that are entered one by one. */
  add?: string;
  schema: (context: ActContext) => z.ZodType<Entered>;
  perform: (work: Performing, entered: Entered, context: ActContext) => Done;
};

/** What was typed, read: the act, ready to be done, or what is wrong with the form. */
export type ReadForm = { ok: true; perform: (work: Performing) => Done } | { ok: false; refused: Refused };

export type ActDefinition = Omit<Act<unknown>, "schema" | "perform"> & {
  read: (form: FormData, context: ActContext) => ReadForm;
};

/** Binds the types of schema and perform together: what the one has read, the other gets. */
export function defineAct<Entered>({ schema, perform, ...act }: Act<Entered>): ActDefinition {
  return {
    ...act,
    read: (form, context) => {
      const read = readSmallForm(form, schema(context));
      return read.ok ? { ok: true, perform: (work) => perform(work, read.values, context) } : read;
    },
  };
}
