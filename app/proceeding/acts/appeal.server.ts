import { z } from "zod";
import { recordAppeal } from "~/db/proceedings/decisions";
import { longTextKind } from "~/forms/inputs/long-text";
import { textKind } from "~/forms/inputs/text";
import { needed } from "~/forms/small-forms/small-form";
import { formatDate } from "~/rules/german/date";
import { defineAct } from "./act.server";
import { holding } from "./decision.server";
import { notLaterThan } from "./entered";

export const appealAct = defineAct({
  id: "rechtsbehelf",
  title: "Rechtsbehelf eintragen",
  intro: () => "Halten Sie fest, dass und wann ein Rechtsbehelf gegen den Bescheid eingegangen ist.",
  button: "Rechtsbehelf eintragen",
  busy: "Rechtsbehelf wird eingetragen …",
  action: "appeal.record",
  possible: (context) => holding(context) !== undefined,
  fields: ({ today }) => [
    { name: "tag", kind: "date", label: "Eingegangen am", initial: formatDate(today) },
    { name: "von", kind: "text", label: "Eingelegt von", hint: "Zum Beispiel „Stadt Brakel“." },
    { name: "text", kind: "long-text", label: "Worum es geht", rows: 5 },
  ],
  schema: ({ today }) =>
    z.object({
      tag: notLaterThan(today, "Der Tag"),
      von: needed(textKind, "Tragen Sie ein, wer den Rechtsbehelf eingelegt hat."),
      text: needed(longTextKind, "Beschreiben Sie kurz, worum es geht."),
    }),
  perform: ({ db, actor, given }, { tag, von, text: about }, { target }) =>
    recordAppeal(db, actor, { ...given, decisionId: target, receivedOn: tag, lodgedBy: von, text: about }),
});
