import type { Agreement, SupervisoryAct } from "../../facts/facts";
import type { Example } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

function agreement(mode: Agreement["mode"], act?: SupervisoryAct, more: Partial<Agreement> = {}): Agreement {
  return {
    form: "public-law-agreement",
    effectiveOn: "2023-01-01",
    term: { kind: "indefinite" },
    ...(mode && { mode }),
    ...(act && { supervisoryAct: act }),
    ...more,
  };
}

const accession = (act?: SupervisoryAct) => [
  { participant: "06633024", signedOn: "2023-02-01", ...(act && { supervisoryAct: act }) },
];
const submitted: SupervisoryAct = { kind: "approval", submittedOn: "2022-06-01" };
const noticed: SupervisoryAct = { kind: "notice", submittedOn: "2022-12-15" };

export const supervisoryActExamples: readonly Example[] = [
  {
    title: "Hessen: Mandatierung angezeigt",
    programme: "he-2021",
    facts: hesse({ agreement: agreement("mandate", noticed) }),
    verdict: "met",
  },
  {
    title: "Hessen: Delegation genehmigt",
    programme: "he-2021",
    facts: hesse({
      agreement: agreement("delegation", {
        kind: "approval",
        grantedOn: "2022-12-15",
        publishedOn: "2022-12-20",
      }),
    }),
    verdict: "met",
  },
  {
    title: "Hessen: Delegation nur angezeigt",
    programme: "he-2021",
    facts: hesse({ agreement: agreement("delegation", noticed) }),
    verdict: "not_met",
  },
  {
    title: "Hessen: Delegation vorgelegt, noch nicht genehmigt",
    programme: "he-2021",
    facts: hesse({ agreement: agreement("delegation", submitted) }),
    verdict: "open",
  },
  {
    title: "Hessen: ein Beitritt ist noch nicht angezeigt",
    programme: "he-2021",
    facts: hesse({ agreement: agreement("mandate", noticed, { accessions: accession() }) }),
    verdict: "open",
  },
  {
    title: "Hessen: auch der Beitritt ist angezeigt",
    programme: "he-2021",
    facts: hesse({
      agreement: agreement("mandate", noticed, {
        accessions: accession({ kind: "notice", submittedOn: "2023-02-05" }),
      }),
    }),
    verdict: "met",
  },
  {
    title: "Nordrhein-Westfalen: genehmigt und bekannt gemacht",
    programme: "nw-2021",
    facts: northRhine({
      agreement: agreement("mandate", { ...submitted, grantedOn: "2022-07-01", publishedOn: "2022-07-15" }),
    }),
    verdict: "met",
  },
  {
    title: "Nordrhein-Westfalen: seit drei Wochen vorgelegt",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement("mandate", submitted) }),
    on: "2022-06-22",
    verdict: "open",
  },
  {
    title: "Nordrhein-Westfalen: seit sechs Wochen vorgelegt",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement("mandate", submitted) }),
    on: "2022-07-13",
    verdict: "for_authority",
  },
  {
    title: "Nordrhein-Westfalen: acht Wochen ohne Antwort sind vorbei",
    programme: "nw-2021",
    facts: northRhine({ agreement: agreement("mandate", submitted) }),
    on: "2022-07-28",
    verdict: "met",
  },
  {
    title: "Zweckverband: Satzung genehmigt",
    programme: "nw-2021",
    facts: northRhine({
      agreement: {
        form: "special-purpose-association",
        supervisoryAct: { ...submitted, grantedOn: "2022-07-01" },
      },
    }),
    verdict: "met",
  },
  {
    title: "Zweckverband",
    programme: "nw-2021",
    facts: northRhine({ agreement: { form: "special-purpose-association" } }),
    verdict: "for_authority",
  },
  {
    title: "Privatrechtliche Form",
    programme: "he-2021",
    facts: hesse({ agreement: { form: "private-law" } }),
    verdict: "not_applicable",
  },
];
