import { checkPath, documentPath } from "~/app/addresses/case";
import type { CaseView } from "~/app/case/case-view.server";
import { dayOf } from "~/app/clock/clock.server";
import { ASPECT_LABELS } from "~/app/reading/aspect-words";
import type { ResolutionComparison } from "~/app/reading/resolution-comparisons.server";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { SectionData } from "~/forms/schema/sections";
import { formatDate } from "~/rules/german/date";
import { formatWholeNumber } from "~/rules/german/number";

export type PartLine = { label: string; text: string; href?: string };

type Resolution = NonNullable<SectionData<"participant">["resolution"]>;

function resolutionWords({ body, date, agendaItem }: Resolution): string {
  const words = [
    ...(body === undefined ? [] : [body]),
    ...(date === undefined ? [] : [formatDate(date)]),
    ...(agendaItem === undefined ? [] : [`TOP\u00a0${agendaItem}`]),
  ];
  return words.join(", ");
}

function votesWords({ votesFor, votesAgainst, abstentions }: Resolution): string {
  const words = [
    ...(votesFor === undefined ? [] : [`${votesFor} Ja`]),
    ...(votesAgainst === undefined ? [] : [`${votesAgainst} Nein`]),
    ...(abstentions === undefined
      ? []
      : [`${abstentions} ${abstentions === 1 ? "Enthaltung" : "Enthaltungen"}`]),
  ];
  return words.join(", ");
}

function coveredWords({ coversCooperation, coversApplication }: Resolution): string {
  const words = [
    ...(coversCooperation ? ["die Zusammenarbeit"] : []),
    ...(coversApplication ? ["der Antrag auf Förderung"] : []),
  ];
  return words.join(" und ");
}

/** In what the file says otherwise; that the program found nothing of the kind is no praise of it. */
function comparedWords({ waiting, lines }: ResolutionComparison): string {
  if (waiting) return "Die Datei wird noch gelesen.";
  const differs = lines.filter(({ verdict, note }) => verdict === "differs" && note === null);
  const found = lines.filter(({ verdict }) => verdict === "found").length;
  const first = `${found} von ${lines.length} Angaben gefunden.`;
  const others = differs.map(
    ({ aspect, seen, expected }) =>
      `${ASPECT_LABELS[aspect]}: In der Datei steht ${seen}, eingetragen ist ${expected}.`,
  );
  return lines.length === 0 ? "Die Datei ließ sich nicht vergleichen." : [first, ...others].join(" ");
}

/** Figures, files, how they fit together and who entered them, as the approver needs them to say yes. */
export function partSummary(
  { stored, set }: CaseView,
  section: string,
  comparisons: readonly ResolutionComparison[],
): PartLine[] {
  const { id } = stored.application;
  const data = set.participants.find((one) => participantSectionName(one.id) === section)?.data;
  const row = stored.sections.find(({ name }) => name === section);
  const { resolution = {}, population, signatory } = data ?? {};
  const line = (label: string, text: string | null | undefined) => (text ? [{ label, text }] : []);
  const files = stored.documents.filter((one) => one.section === section);
  const compared = comparisons.filter(({ documentId }) => files.some((file) => file.id === documentId));
  return [
    ...line("Beschluss", resolutionWords(resolution)),
    ...line("Abstimmung", votesWords(resolution)),
    ...line("Beschlossen ist", coveredWords(resolution)),
    ...files.map(({ id: file, name, pages, addedAt }) => ({
      label: "Datei",
      text: `${name}, ${pages === 1 ? "1 Seite" : `${pages} Seiten`}, hochgeladen ${formatDate(dayOf(addedAt))}`,
      href: documentPath(id, file),
    })),
    ...compared.map((one) => ({
      label: "Vergleich mit der Datei",
      text: comparedWords(one),
      href: `${checkPath(id)}#abgleich.${one.documentId}`,
    })),
    ...line("Wer unterschreibt", signatory?.function ?? signatory?.authority),
    ...line("Einwohner", population === undefined ? null : formatWholeNumber(population)),
    ...line("Eingetragen von", row && `${row.updatedBy}, ${formatDate(dayOf(row.updatedAt))}`),
  ];
}
