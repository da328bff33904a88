import type { z } from "zod";
import type { Actor } from "~/db/actor";
import type { Database } from "~/db/open";
import type { ApplicationAction } from "~/db/policy/application-actions";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";
import type { Moved } from "~/db/proceedings/move-proceeding";
import type { ActGiven } from "~/db/proceedings/perform-act";
import type { LoadedSubmission } from "~/db/submissions";
import type { ActError, ActField } from "../act-form";

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

export type SentFile = { name: string; bytes: Uint8Array };

export type Performing = { db: Database; actor: Actor; given: ActGiven; file: SentFile | null };

/** Not done for something in the form that only db or the file itself shows. */
export type ActFailed = { ok: false; errors: ActError[] };

/** An act on a proceeding as data. `schema` reads the form and gives what `perform` needs. */
export type ActDefinition<Entered = unknown> = {
  /** Its place in the address. */
  id: string;
  title: string;
  intro: (context: ActContext) => string;
  button: string;
  busy: string;
  /** Who may, as the policy says. */
  action: ApplicationAction;
  /** Whether it can be done as things stand; it is offered only then. */
  possible: (context: ActContext) => boolean;
  fields: (context: ActContext) => ActField[];
  schema: (context: ActContext) => z.ZodType<Entered>;
  perform: (work: Performing, entered: Entered, context: ActContext) => Promise<Moved | ActFailed>;
};

/** Binds the types of schema and perform together. */
export function defineAct<Entered>(act: ActDefinition<Entered>): ActDefinition {
  return {
    ...act,
    perform: (work, entered, context) => act.perform(work, act.schema(context).parse(entered), context),
  };
}
