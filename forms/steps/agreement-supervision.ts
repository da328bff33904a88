import type { Field, Group } from "../fields/field";
import { labelOptions, SUPERVISORY_ACT_LABELS } from "../labels";

/** When it was laid before the supervision and granted, for the agreement as for each accession. */
export const supervisionDays: readonly Field<"supervisoryAct.submittedOn" | "supervisoryAct.grantedOn">[] = [
  {
    path: "supervisoryAct.submittedOn",
    input: "date",
    label: "Vorgelegt am",
    hint: "Tag, an dem die Kommunalaufsicht sie erhalten hat.",
    optional: "falls schon geschehen",
    short: true,
  },
  {
    path: "supervisoryAct.grantedOn",
    input: "date",
    label: "Genehmigt am",
    optional: "falls erteilt",
    askedWhen: { path: "supervisoryAct.kind", unless: ["notice"] },
    short: true,
  },
];

/** What the supervision does with the agreement. */
export const supervisionGroup: Group = {
  id: "aufsicht",
  title: "Kommunalaufsicht",
  section: "agreement",
  entries: [
    {
      path: "supervisoryAct.kind",
      input: "choice",
      label: "Was ist nötig?",
      hint: "Genehmigung bei Delegation und bei einem Zweckverband, Anzeige bei Mandatierung.",
      law: { HE: "§§ 10, 26 KGG" },
      options: labelOptions(SUPERVISORY_ACT_LABELS),
      only: { states: ["HE"] },
    },
    {
      path: "supervisoryAct.kind",
      input: "choice",
      label: "Was ist nötig?",
      hint: "Die Vereinbarung braucht die Genehmigung der Aufsicht. Ohne Antwort kann sie nach vier Wochen als erteilt gelten, nach acht Wochen aber nur, wenn die Aufsicht auch nicht zu einem Gespräch eingeladen hat.",
      law: { NW: "§ 10 Abs. 1, § 24 Abs. 2 GkG NRW" },
      options: labelOptions(SUPERVISORY_ACT_LABELS),
      only: { states: ["NW"] },
    },
    { pair: supervisionDays },
    {
      path: "supervisoryAct.publishedOn",
      input: "date",
      label: "Bekannt gemacht am",
      hint: "Eine Delegation ist öffentlich bekannt zu machen, eine Mandatierung nicht.",
      law: { HE: "§ 26 KGG" },
      optional: "falls schon geschehen",
      askedWhen: { path: "mode", unless: ["mandate"] },
      short: true,
      only: { states: ["HE"] },
    },
    {
      path: "supervisoryAct.publishedOn",
      input: "date",
      label: "Bekannt gemacht am",
      hint: "Am Tag danach wird die Vereinbarung wirksam, wenn sie keinen späteren nennt.",
      law: { NW: "§ 24 Abs. 3 und 4 GkG NRW" },
      optional: "falls schon geschehen",
      short: true,
      only: { states: ["NW"] },
    },
  ],
};
