import type { Group } from "../fields/field";
import { AGREEMENT_STATEMENT_LABELS, labelOptions } from "../labels";

/** Why each is asked, beside its box. */
const HINTS: Partial<Record<string, string>> = {
  compensation:
    "Wer zahlt wofür wie viel, und wie es berechnet wird: im Text selbst, nicht in einem späteren Vertrag.",
  "termination-form": "Zum Beispiel schriftlich. Eine Kündigungsfrist allein nennt die Form nicht.",
  "co-determination": "Wer außer der ausführenden Beteiligten mitentscheidet, zum Beispiel in einem Beirat.",
  staff: "Übergang, Stellen, wer ernennt.",
};

/** What the text of the agreement says. */
export const agreementTextGroup: Group = {
  id: "inhalt",
  title: "Was im Text steht",
  section: "agreement",
  entries: [
    {
      path: "states",
      input: "choices",
      label: "Die Vereinbarung nennt",
      hint: "Kreuzen Sie an, was wirklich im Text steht. Beteiligte und Aufgaben müssen darin stehen; das Übrige wird üblicherweise geregelt.",
      law: { HE: "§ 24 Abs. 2 bis 4 KGG", NW: "§ 23 GkG NRW" },
      optional: "falls schon entworfen",
      options: labelOptions(AGREEMENT_STATEMENT_LABELS).map((option) => {
        const hint = HINTS[option.value];
        return hint === undefined ? option : { ...option, hint };
      }),
    },
  ],
};
