import type { Agreement } from "../../facts/facts";
import type { Example } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

const agreement = (more: Partial<Agreement>): Agreement => ({
  form: "public-law-agreement",
  effectiveOn: "2023-01-01",
  ...more,
});

/** Without an end, and saying how it can be terminated. */
const ENDS: Partial<Agreement> = {
  term: { kind: "indefinite" },
  termination: { noticeMonths: 12, effective: "year-end" },
};

export const agreementContentExamples: readonly Example[] = [
  { title: "Unbefristet mit Kündigungsregel", programme: "he-2021", facts: hesse(), verdict: "met" },
  {
    title: "Hessen: genau zehn Jahre ohne Kündigungsregel",
    programme: "he-2021",
    facts: hesse({ agreement: agreement({ term: { kind: "fixed", until: "2032-12-31" } }) }),
    verdict: "met",
  },
  {
    title: "Hessen: zehn Jahre und ein Tag ohne Kündigungsregel",
    programme: "he-2021",
    facts: hesse({
      agreement: agreement({ term: { kind: "fixed", until: "2033-01-01" }, terminationTermsStated: false }),
    }),
    verdict: "not_met",
  },
  {
    title: "Nordrhein-Westfalen: zwanzig Jahre ohne Kündigungsregel",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement({ term: { kind: "fixed", until: "2042-12-31" } }) }),
    verdict: "met",
  },
  {
    title: "Nordrhein-Westfalen: unbefristet, Kündigung noch nicht eingetragen",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement({ term: { kind: "indefinite" } }) }),
    verdict: "open",
  },
  {
    title: "Zweckverband: die Vorschrift gilt nicht",
    programme: "nw-2021",
    facts: northRhine({ agreement: { form: "special-purpose-association" } }),
    verdict: "not_applicable",
  },
  {
    title: "Der Text nennt Beteiligte, Aufgaben und Ausgleich",
    programme: "he-2021",
    facts: hesse({ agreement: agreement({ ...ENDS, states: ["parties", "tasks", "compensation"] }) }),
    verdict: "met",
  },
  {
    title: "Der Text nennt die Aufgaben nicht",
    programme: "he-2021",
    facts: hesse({ agreement: agreement({ ...ENDS, states: ["parties", "compensation"] }) }),
    verdict: "not_met",
  },
  {
    title: "Nordrhein-Westfalen: unbefristet, die Form der Kündigung fehlt",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement({ ...ENDS, states: ["parties", "tasks", "compensation"] }) }),
    verdict: "not_met",
  },
];
