import { named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

export const supervisoryStatement: Rule<"met" | "for_authority"> = {
  ...named("supervisory-statement"),
  why: "In Hessen bewerten die Aufsichtsbehörden den Antrag, bevor er das Ministerium erreicht.",
  verdicts: ["met", "for_authority"],
  check({ attachments }) {
    const enclosed = attachments?.some(({ kind }) => kind === "statement") ?? false;
    const base = { fields: [], values: { enclosed } };
    return enclosed
      ? { ...base, verdict: "met", text: "Die bewertende Stellungnahme der Kommunalaufsicht liegt bei." }
      : {
          ...base,
          verdict: "for_authority",
          text: "Die Kommunalaufsicht fügt ihre bewertende Stellungnahme auf dem Dienstweg selbst bei.",
        };
  },
  examples: [
    {
      title: "Die Aufsicht fügt sie auf dem Dienstweg bei",
      programme: "he-2021",
      facts: hesse(),
      verdict: "for_authority",
    },
    {
      title: "Die Stellungnahme liegt schon bei",
      programme: "he-2021",
      facts: hesse({ attachments: [{ kind: "statement", name: "stellungnahme-landrat.pdf" }] }),
      verdict: "met",
    },
    { title: "Nordrhein-Westfalen", programme: "nw-2021", facts: northRhine(), verdict: "not_applicable" },
  ],
};
