import { type RequiredDocument, requiredDocuments } from "../../book/required-documents";
import { compareCosts } from "../../facts/cost-comparison";
import type { AttachmentKind, Facts } from "../../facts/facts";
import { resolutionGaps } from "../../facts/resolutions";
import { type Context, named, type Rule } from "../rule/rule";
import { hesse, niestetal, northRhine } from "../rule/sample";

const attached = ({ attachments }: Facts, kind: AttachmentKind) =>
  attachments?.some((attachment) => attachment.kind === kind) ?? false;

/** The fields that are still to be filled for one document of the list; none when it is there. */
const MISSING: Record<RequiredDocument["id"], (facts: Facts) => string[]> = {
  resolutions: ({ participants }) =>
    participants.length === 0
      ? ["/participants"]
      : resolutionGaps({ participants })
          .filter(({ part }) => part === "document" || part === "executive")
          .map(({ field }) => field),
  agreement: (facts) =>
    facts.agreement?.document || attached(facts, "agreement") ? [] : ["/agreement/document"],
  "cost-overview": (facts) => {
    if (attached(facts, "cost-overview")) return [];
    const comparison = compareCosts(facts);
    return comparison.complete ? [] : comparison.missing;
  },
  budget: ({ budget }) => (budget?.items?.some(({ cents }) => cents !== undefined) ? [] : ["/budget/items"]),
  "cost-estimate": (facts) => (attached(facts, "cost-estimate") ? [] : ["/attachments"]),
};

type Wanted = { id: RequiredDocument["id"]; label: string; missing: string[] };

const wanted = (facts: Facts, { programme }: Context): Wanted[] =>
  requiredDocuments(programme, facts.category).map(({ id, label }) => ({
    id,
    label,
    missing: MISSING[id](facts),
  }));

export const documentsComplete: Rule<"met" | "open"> = {
  ...named("documents-complete"),
  why: "Erst mit allen Unterlagen kann die Behörde den Antrag bearbeiten.",
  verdicts: ["met", "open"],
  check(facts, context) {
    const list = wanted(facts, context);
    const open = list.filter(({ missing }) => missing.length > 0);
    const labels = (rows: Wanted[]) => rows.map(({ label }) => label).join("; ");
    const values = { required: list.length, present: list.length - open.length };
    if (open.length === 0) {
      return { verdict: "met", text: `Es liegen vor: ${labels(list)}.`, fields: ["/attachments"], values };
    }
    const present = list.filter(({ missing }) => missing.length === 0);
    const have = present.length > 0 ? ` Es liegen vor: ${labels(present)}.` : "";
    // That a study needs an estimate no source says, so where nothing else is missing the proof is another one.
    const inferred = open.every(({ id }) => id === "cost-estimate");
    return {
      ...(inferred && { variant: "feasibility-study" }),
      verdict: "open",
      text: `Noch nicht vollständig sind: ${labels(open)}.${have}`,
      fields: [...new Set(open.flatMap(({ missing }) => missing))],
      values,
    };
  },
  examples: [
    { title: "Hessen: alle Unterlagen", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Hessen: die Vereinbarung fehlt",
      programme: "he-2021",
      facts: hesse({ agreement: { form: "public-law-agreement" } }),
      verdict: "open",
    },
    {
      title: "Machbarkeitsstudie ohne Kostenschätzung",
      programme: "he-2021",
      facts: hesse({ category: "feasibility-study", participants: [niestetal] }),
      verdict: "open",
    },
    {
      title: "Nordrhein-Westfalen: alle Unterlagen",
      programme: "nw-2021",
      facts: northRhine(),
      verdict: "met",
    },
  ],
};
