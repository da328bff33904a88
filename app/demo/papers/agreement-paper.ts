import { AGREEMENT_FORM_LABELS, AGREEMENT_MODE_LABELS, EFFECTIVE_DATE_LABELS } from "~/forms/labels";
import { legalNameOf } from "~/forms/papers/application/letter";
import type { Block, Paper } from "~/forms/papers/paper/blocks";
import type { DraftApplication } from "~/forms/schema/application";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { areasOf, sampleHeading, samplePaper, sampleParagraph, titleOf } from "./sample-paper";

type Agreement = NonNullable<DraftApplication["agreement"]>;

/** A short agreement that says what the application says about it; a draft until it is signed. */
export function agreementPaper(application: DraftApplication, agreement: Agreement, day: string): Paper {
  const names = application.participants.map(legalNameOf);
  const form = AGREEMENT_FORM_LABELS[agreement.form ?? "public-law-agreement"];
  return samplePaper({
    title: agreement.signedOn === undefined ? `${form} (Entwurf)` : form,
    author: names[0] ?? "",
    date: agreement.signedOn ?? day,
    blocks: [
      sampleParagraph(`zwischen: ${joinWords(names)}`),
      sampleHeading("§ 1 Gegenstand"),
      sampleParagraph(
        `Die Beteiligten arbeiten auf dem Gebiet ${areasOf(application)} zusammen: ${titleOf(application)}.`,
      ),
      sampleHeading("§ 2 Durchführung"),
      sampleParagraph(performance(application, agreement)),
      sampleHeading("§ 3 Dauer und Kündigung"),
      sampleParagraph(term(agreement)),
      ...notice(agreement),
      sampleHeading("§ 4 Inkrafttreten"),
      sampleParagraph(
        agreement.effectiveOn === undefined
          ? "Der Tag des Inkrafttretens ist noch offen."
          : `Die Vereinbarung wird am ${formatDate(agreement.effectiveOn)} wirksam.`,
      ),
      ...accessions(application, agreement),
      sampleHeading("Unterschriften"),
      { kind: "fields", items: names.map((label) => ({ label, value: "Muster, nicht unterschrieben" })) },
    ],
  });
}

function performance({ participants }: DraftApplication, { performedBy, mode }: Agreement): string {
  const performing = participants.find(({ key }) => key === performedBy);
  if (!performing) return "Die Beteiligten führen die Aufgabe gemeinsam durch.";
  const way = mode === undefined ? "" : ` (${AGREEMENT_MODE_LABELS[mode]})`;
  return `Durchgeführt wird die Aufgabe für alle Beteiligten durch: ${legalNameOf(performing)}${way}.`;
}

function term({ term: agreed }: Agreement): string {
  if (agreed?.kind !== "fixed") return "Die Vereinbarung gilt auf unbestimmte Zeit.";
  return `Die Vereinbarung gilt bis zum ${agreed.until === undefined ? "(noch offen)" : formatDate(agreed.until)}.`;
}

function notice({ termination }: Agreement): Block[] {
  if (!termination) return [];
  const { noticeMonths = 0, effective = "year-end", excludedUntil } = termination;
  const first = excludedUntil === undefined ? "" : `, erstmals mit Wirkung zum ${formatDate(excludedUntil)}`;
  const when = EFFECTIVE_DATE_LABELS[effective];
  return [
    sampleParagraph(`Sie kann mit einer Frist von ${noticeMonths} Monaten ${when} gekündigt werden${first}.`),
  ];
}

function accessions({ participants }: DraftApplication, { accessions: joined = [] }: Agreement): Block[] {
  return joined.map(({ participant, signedOn }) => {
    const found = participants.find(({ key }) => key === participant);
    const name = found ? legalNameOf(found) : "Eine weitere Kommune";
    const day = signedOn === undefined ? "" : ` am ${formatDate(signedOn)}`;
    return sampleParagraph(`Der Vereinbarung beigetreten${day}: ${name}.`);
  });
}
