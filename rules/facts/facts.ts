import type { z } from "zod";
import type { facts } from "./facts-schema";

/**
 * What the rules look at: an application as entered so far, in the shape of `ikz-application/1`, which the zod schema
 * declares and nothing beside it. Only types come from there, so that a check loads no zod.
 * Money is integer cents, dates are YYYY-MM-DD, percentages are numbers (90 = 90 %). In a draft every
 * leaf may be absent (not yet known); an empty list is an answer, an absent one is not. Participants
 * always have a key and a name: one without an official key carries a stand-in that begins with "x-".
 */
export type Facts = z.infer<typeof facts>;

type Row<T> = NonNullable<T> extends (infer One)[] ? One : never;

export type State = Facts["state"];
export type Category = Facts["category"];

export type Participant = Row<Facts["participants"]>;
export type ParticipantKind = Participant["kind"];
export type Resolution = NonNullable<Participant["resolution"]>;

export type Project = Facts["project"];
export type ExistingCooperation = Row<Project["existingCooperations"]>;

export type Agreement = NonNullable<Facts["agreement"]>;
export type AgreementForm = NonNullable<Agreement["form"]>;
export type AgreementStatement = Row<Agreement["states"]>;
export type SupervisoryAct = NonNullable<Agreement["supervisoryAct"]>;
export type Termination = NonNullable<Agreement["termination"]>;
export type EffectiveDate = NonNullable<Termination["effective"]>;

type Costs = NonNullable<Facts["costs"]>;
export type CostsBefore = Row<Costs["before"]>;
export type CostsAfter = Row<Costs["after"]>;
export type Budget = NonNullable<Facts["budget"]>;
export type BudgetItem = Row<Budget["items"]>;

export type Attachment = Row<Facts["attachments"]>;
export type AttachmentKind = Attachment["kind"];
