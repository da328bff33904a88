import { z } from "zod";
import { missing } from "./missing";

/** As it was when it was told: a title may change later. */
const application = z.object({ applicationId: z.uuid(), title: z.string().nullable() });
const submitted = application.extend({ number: z.string().regex(/^[A-Z0-9-]+$/) });

/**
 * All that people are told of: what happened, and the few figures a sentence about it needs. Stored as JSON and
 * read through this schema; words, address and mail of each kind stand in `app/notices/notices.ts`.
 */
export const notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["application.deleted", "application.restored", "lead.offered", "lead.withdrawn"]),
    figures: application,
  }),
  z.object({
    kind: z.enum([
      "partner.accepted",
      "partner.handed-over",
      "partner.took-back",
      "partner.cleared",
      "participant.removed",
      "participant.restored",
      "participant.exchanged",
    ]),
    /** Null while it has no name. */
    figures: application.extend({ participant: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal("partner.uploaded"),
    figures: application.extend({
      participant: z.string().nullable(),
      /** How many came within the hour; older notices were one each. */
      files: z.int().positive().default(1),
      /** When the first of them came. */
      since: z.iso.datetime().optional(),
    }),
  }),
  z.object({
    kind: z.literal("invitation.undeliverable"),
    figures: application.extend({ participant: z.string().nullable(), mailbox: z.string() }),
  }),
  z.object({
    kind: z.enum(["lead.declined", "lead.passed"]),
    figures: application.extend({ participant: z.string() }),
  }),
  z.object({
    kind: z.enum(["clearance.requested", "clearance.cleared", "clearance.returned"]),
    figures: application.extend({ person: z.string() }),
  }),
  z.object({
    kind: z.enum([
      "submission.dispatched",
      "proceeding.arrived",
      "proceeding.forwarded",
      "proceeding.returned",
      "proceeding.in-progress",
      "correction.requested",
      "decision.recorded",
      "decision.corrected",
      "appeal.recorded",
    ]),
    figures: submitted,
  }),
  z.object({
    kind: z.literal("application.submitted"),
    figures: submitted.extend({
      version: z.int().positive(),
      authority: z.string(),
      /** The body that has it; null where the lead sends it to an authority outside. */
      liesWith: z.string().nullable(),
    }),
  }),
  z.object({
    kind: z.literal("submission.undispatched"),
    figures: submitted.extend({ authority: z.string() }),
  }),
  z.object({
    kind: z.literal("application.received"),
    figures: submitted.extend({ version: z.int().positive(), lead: z.string() }),
  }),
  z.object({
    kind: z.literal("application.rerouted"),
    figures: application.extend({ authority: z.string() }),
  }),
  z.object({
    kind: z.literal("application.withdrawn"),
    figures: submitted.extend({ reader: z.enum(["applicant", "body"]) }),
  }),
  z.object({
    kind: z.literal("correction.closed"),
    /** The last one that was open, or one that its reader had answered or still had to. */
    figures: submitted.extend({ closed: z.enum(["last", "answered", "dropped"]) }),
  }),
  z.object({
    kind: z.literal("part.reminded"),
    figures: application.extend({
      participant: z.string(),
      /** Whether it leads: it is shown all that is missing, the others their own part. */
      leads: z.boolean(),
      missing: z.array(missing),
      /** The planned day, YYYY-MM-DD, and how many working days are left; null where none lies ahead. */
      planned: z.object({ day: z.iso.date(), workingDays: z.int() }).nullable(),
      /** Until when the lead asked for the part in its invitation; older notices say nothing of it. */
      answerBy: z.iso.date().nullable().optional(),
    }),
  }),
  z.object({
    kind: z.literal("programme.ends"),
    /** As it was on the day of the reminder. */
    figures: application.extend({
      shortTitle: z.string(),
      lastSureDay: z.iso.date(),
      lastDay: z.iso.date(),
      /** Until the last sure day. */
      workingDays: z.int(),
      /** The names of those who still had to do something. */
      unready: z.array(z.string()),
    }),
  }),
  z.object({
    kind: z.literal("successor.loaded"),
    /** What a further version of the programme changes for a draft, as it was when it was loaded. */
    figures: application.extend({
      /** Its id and short name, and its first day. */
      programme: z.string(),
      shortTitle: z.string(),
      from: z.iso.date(),
      /** The version before it, by its id. */
      before: z.string(),
      /** Findings with another verdict or weight. */
      changed: z.int().nonnegative(),
      /** In cents; null while it is not known. */
      amount: z.object({ before: z.int().nullable(), after: z.int().nullable() }),
    }),
  }),
  /** Stands for one of an earlier version whose figures no longer fit; never told to anybody anew. */
  z.object({ kind: z.literal("notice.unreadable"), figures: z.object({}) }),
]);

export type Notice = z.output<typeof notice>;

/** A notice as it was stored: one that cannot be read takes no list down. */
export function noticeOf(stored: { kind: string; figures: unknown }): Notice {
  return notice.safeParse(stored).data ?? { kind: "notice.unreadable", figures: {} };
}
export type NoticeKind = Notice["kind"];
/** Kind → its figures. */
export type NoticeFigures = { [One in Notice as One["kind"]]: One["figures"] };

/** One of these kinds with its figures: kind and figures belong together. */
export type NoticeOf<Kind extends NoticeKind> = {
  [One in Kind]: { kind: One; figures: NoticeFigures[One] };
}[Kind];
