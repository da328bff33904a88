import { z } from "zod";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { longTextKind } from "~/forms/inputs/long-text";
import { needed } from "~/forms/small-forms/small-form";
import { defineAct } from "./act.server";

export const returnAct = defineAct({
  id: "zurueckgeben",
  title: "Antrag zurückgeben",
  intro: () =>
    "Der ganze Antrag geht an die federführende Kommune zurück. Sie kann alles ändern; die nächste Fassung kommt wieder zu Ihnen.",
  button: "Antrag zurückgeben",
  busy: "Antrag wird zurückgegeben …",
  action: "proceeding.return",
  fields: () => [
    {
      name: "grund",
      kind: "long-text",
      label: "Grund",
      hint: "Die Kommunen lesen ihn. Schreiben Sie, was zu ändern ist.",
    },
  ],
  schema: () =>
    z.object({
      grund: needed(longTextKind, "Nennen Sie den Grund, damit die Kommune weiß, was zu ändern ist."),
    }),
  perform: ({ db, actor, given }, { grund }) => returnProceeding(db, actor, { ...given, reason: grund }),
});
