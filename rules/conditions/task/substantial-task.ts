import { named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

export const substantialTask: Rule<"open" | "for_authority"> = {
  ...named("substantial-task"),
  why: "Gefördert wird nur eine Zusammenarbeit, die mehr als unwesentliche Teile der Aufgabe umfasst.",
  guidance: [
    "Beschreiben Sie die ganze Aufgabe: welche Teile Sie gemeinsam erledigen und welche bei jeder Kommune bleiben.",
    "Nennen Sie Größen, zum Beispiel Stellenanteile, Fälle im Jahr oder Ausgaben, und welcher Anteil davon gemeinsam wird.",
    "Sagen Sie, was ohne die Zusammenarbeit nicht oder nur schlechter zu leisten ist.",
    "Umfasst das Vorhaben mehrere Aufgaben, begründen Sie jede für sich.",
  ],
  verdicts: ["open", "for_authority"],
  check({ project }) {
    const given = Boolean(project.substantialReason);
    const base = { fields: ["/project/substantialReason"], values: { reasonGiven: given } };
    return given
      ? {
          ...base,
          verdict: "for_authority",
          text: "Ob die Zusammenarbeit einen wesentlichen Teil der Aufgabe umfasst, beurteilt die Behörde. Die Begründung liegt bei.",
        }
      : {
          ...base,
          verdict: "open",
          text: "Die Begründung fehlt noch. Beschreiben Sie, welche Teile der Aufgabe Sie gemeinsam erledigen und warum sie wesentlich sind.",
        };
  },
  examples: [
    { title: "Begründung liegt vor", programme: "he-2021", facts: hesse(), verdict: "for_authority" },
    { title: "Begründung fehlt", programme: "nw-2021", facts: northRhine({ project: {} }), verdict: "open" },
  ],
};
