import { named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

export const exemplaryCharacter: Rule<"open" | "for_authority"> = {
  ...named("exemplary-character"),
  why: "Gefördert werden Vorhaben, die anderen Kommunen als Vorbild dienen können.",
  guidance: [
    "Sagen Sie, was an Ihrem Vorhaben neu ist: die Aufgabe, die Form, die Zahl oder die Zusammensetzung der Beteiligten.",
    "Nennen Sie, wer es übernehmen könnte, zum Beispiel Kommunen ähnlicher Größe oder ein anderer Kreis, und was sich übertragen lässt: Vereinbarung, Abläufe, Software.",
    "Schreiben Sie, wie andere davon erfahren: Bericht, Besuch, Veröffentlichung der Unterlagen.",
    "In Nordrhein-Westfalen sind nach dem Erlass vom 05.06.2023 insbesondere gemeinsame Dienstleistungszentren (Shared Service Center) als Vorbild förderfähig.",
  ],
  verdicts: ["open", "for_authority"],
  check({ project }) {
    const given = Boolean(project.exemplaryReason);
    const base = { fields: ["/project/exemplaryReason"], values: { reasonGiven: given } };
    return given
      ? {
          ...base,
          verdict: "for_authority",
          text: "Ob das Vorhaben Vorbild für andere ist, beurteilt die Behörde. Die Begründung liegt bei.",
        }
      : {
          ...base,
          verdict: "open",
          text: "Die Begründung fehlt noch. Beschreiben Sie, was andere Kommunen vom Vorhaben übernehmen können.",
        };
  },
  examples: [
    { title: "Begründung liegt vor", programme: "nw-2021", facts: northRhine(), verdict: "for_authority" },
    { title: "Begründung fehlt", programme: "nw-2021", facts: northRhine({ project: {} }), verdict: "open" },
    {
      title: "Hessen: seit 2016 nicht mehr verlangt",
      programme: "he-2021",
      facts: hesse(),
      verdict: "not_applicable",
    },
  ],
};
