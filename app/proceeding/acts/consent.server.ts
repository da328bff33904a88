import { z } from "zod";
import { recordConsent } from "~/db/proceedings/decisions";
import { textKind } from "~/forms/inputs/text";
import { ifGiven } from "~/forms/small-forms/small-form";
import { formatDate } from "~/rules/german/date";
import { defineAct } from "./act.server";
import { notLaterThan } from "./entered";

export const consentAct = defineAct({
  id: "zustimmung",
  title: "Zustimmung des Ministeriums",
  intro: () =>
    "Die Bezirksregierung entscheidet mit Zustimmung des Ministeriums. Tragen Sie sie vor dem Bescheid ein.",
  button: "Zustimmung eintragen",
  busy: "Zustimmung wird eingetragen …",
  action: "consent.record",
  /** Offered once for each version; db takes a second one, which mends the day of the first. */
  possible: ({ loaded: { consents, proceeding } }) =>
    !consents.some(({ submissionVersion }) => submissionVersion === proceeding.submissionVersion),
  fields: ({ today }) => [
    { name: "tag", kind: "date", label: "Zugestimmt am", initial: formatDate(today) },
    { name: "vermerk", kind: "text", label: "Aktenzeichen oder Vermerk", optional: "freiwillig" },
  ],
  schema: ({ today }) => z.object({ tag: notLaterThan(today, "Der Tag"), vermerk: ifGiven(textKind) }),
  perform: ({ db, actor, given }, { tag, vermerk }) =>
    recordConsent(db, actor, { ...given, consentedOn: tag, note: vermerk }),
});
