import { budgetDraft } from "~/rules/facts/costs-schema";
import { isEmpty } from "./is-empty";
import { leadSection } from "./lead-section";

export const budgetSection = leadSection({
  schema: budgetDraft,
  words: { title: "Ausgaben und Finanzierung", changed: "der Finanzierungsplan" },
  steps: ["finanzierung"],
  letter: ["budget"],
  places: { budget: "" },
  split: ({ budget }) => ({ ...budget }),
  join: (data) => (isEmpty(data) ? {} : { budget: { ...data, items: data.items ?? [] } }),
});
