import { z } from "zod";
import { assignProceeding } from "~/db/proceedings/take-on";
import { choiceKind } from "~/forms/inputs/choice";
import { ifGiven } from "~/forms/small-forms/small-form";
import { defineAct } from "./act.server";

export const takeAct = defineAct({
  id: "uebernehmen",
  title: "Zuständigkeit festlegen",
  intro: () =>
    "Wer zuständig ist, steht in der Liste und beim Vorgang. Ab der ersten Übernahme ändert die Kommune nur noch, was Sie nachfordern.",
  button: "Zuständigkeit speichern",
  busy: "Zuständigkeit wird gespeichert …",
  action: "proceeding.take",
  fields: ({ loaded, actor }) => [
    {
      name: "person",
      kind: "select",
      label: "Zuständig",
      empty: "niemand",
      options: loaded.colleagues.map(({ id, name }) => ({
        value: id,
        label: id === actor.personId ? `${name} (Sie)` : name,
      })),
      initial: loaded.proceeding.assigneeId ?? actor.personId,
    },
  ],
  schema: () => z.object({ person: ifGiven(choiceKind) }),
  perform: ({ db, actor, given }, { person }) =>
    assignProceeding(db, actor, { ...given, assigneeId: person }),
});
