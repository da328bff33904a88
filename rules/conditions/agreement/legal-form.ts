import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import { AGREEMENT_FORM_LABELS } from "../../facts/agreement-forms";
import { named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";
import { ownBasis } from "./own-basis";

/** Every form of the format is one that the sources name, so a form that is chosen is a form that is funded. */
export const legalForm: Rule<"met" | "open"> = {
  ...named("legal-form"),
  why: "Die Förderprogramme nennen die Rechtsformen, in denen eine Zusammenarbeit gefördert wird.",
  verdicts: ["met", "open"],
  exceptFor: WITHOUT_AGREEMENT,
  check(facts, { programme }) {
    const { agreement } = facts;
    const form = agreement?.form;
    const funded = `Gefördert werden ${programme.legalForms}.${ownBasis(facts, "form")}`;
    const base = { fields: ["/agreement/form"], values: { form: form ?? null } };
    return form
      ? { ...base, verdict: "met", text: `Gewählt ist: ${AGREEMENT_FORM_LABELS[form]}. ${funded}` }
      : { ...base, verdict: "open", text: `Wählen Sie die Rechtsform. ${funded}` };
  },
  examples: [
    { title: "Öffentlich-rechtliche Vereinbarung", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Zweckverband in Nordrhein-Westfalen",
      programme: "nw-2021",
      facts: northRhine({ agreement: { form: "special-purpose-association" } }),
      verdict: "met",
    },
    {
      title: "Rechtsform noch nicht gewählt",
      programme: "he-2021",
      facts: hesse({ agreement: undefined }),
      verdict: "open",
    },
    {
      title: "Machbarkeitsstudie: noch keine Vereinbarung",
      programme: "he-2021",
      facts: hesse({ category: "feasibility-study" }),
      verdict: "not_applicable",
    },
  ],
};
