import { AGREEMENT_MODE_LABELS, CATEGORY_LABELS, SUPERVISORY_ACT_LABELS } from "~/forms/labels";
import { CERTAINTY_WORDS, LEVEL_WORDS } from "~/forms/papers/application/finding-words";
import {
  amountFacts,
  instrumentDates,
  type Programme,
  type ProgrammeFact,
  procedureFacts,
  RULE_TABLE,
  spanWords,
  thresholdFacts,
} from "~/rules";
import { formatDate } from "~/rules/german/date";

type Part = { title: string; facts: ProgrammeFact[] };

const fact = (label: string, lines: string[], sources: ProgrammeFact["sources"] = []): ProgrammeFact => ({
  label,
  lines,
  sources,
});

function validity(programme: Programme): ProgrammeFact[] {
  const { certainty, uncertain, seenInForceOn, predecessor, instrument, legalBases, asOf } = programme;
  return [
    fact("Geltung", [
      spanWords(programme),
      `Erster Tag ${CERTAINTY_WORDS[certainty.from]}; letzter Tag ${CERTAINTY_WORDS[certainty.to]}`,
      ...(seenInForceOn === undefined
        ? []
        : [`Amtlich als geltend gezeigt bis ${formatDate(seenInForceOn)}`]),
      ...uncertain.map(
        ({ from, to, reason }) => `Nicht sicher vom ${formatDate(from)} bis ${formatDate(to)}: ${reason}`,
      ),
      ...(predecessor
        ? [
            `${predecessor.id} endet am ${formatDate(predecessor.to)} (${CERTAINTY_WORDS[predecessor.certainty]})`,
          ]
        : []),
      `Stand der Regeln: ${formatDate(asOf)}`,
    ]),
    fact(
      "Vorschrift",
      [
        instrument.act,
        `Bezugszeile: ${instrument.legalBasis}`,
        `Datum: ${instrumentDates(programme)}`,
        ...(instrument.references.length > 0 ? [`Aktenzeichen: ${instrument.references.join("; ")}`] : []),
        ...(instrument.publication === undefined ? [] : [`Veröffentlicht: ${instrument.publication}`]),
      ],
      [instrument.source, ...legalBases],
    ),
  ];
}

const yesNo = (value: boolean): string => (value ? "ja" : "nein");

/** What the conditions reckon with and no page names as a threshold. */
function furtherThresholds(programme: Programme): ProgrammeFact[] {
  const { start, terminationTerms, supervisoryAct, requestRequired, categories } = programme;
  const { required, deemedAfterWeeks: weeks, publication, accessionsNeedOwn } = supervisoryAct;
  return [
    fact(
      "Arten von Vorhaben",
      categories.map((one) => CATEGORY_LABELS[one]),
    ),
    ...(start.kind === "near-in-time"
      ? [fact("Zeitliche Nähe", [`Nachfragen ab ${start.askAfterMonths} Monaten (keine Frist)`])]
      : []),
    fact("Kündigung zu regeln", [`Ohne Ende oder über ${terminationTerms.overYears} Jahre`]),
    fact("Kommunalaufsicht", [
      `Delegation: ${SUPERVISORY_ACT_LABELS[required.delegation]}; Mandatierung: ${SUPERVISORY_ACT_LABELS[required.mandate]}`,
      ...(weeks
        ? [`Ohne Antwort: frühestens nach ${weeks.earliest}, sonst nach ${weeks.latest} Wochen`]
        : []),
      `Bekanntmachung: ${publication.of.map((mode) => AGREEMENT_MODE_LABELS[mode]).join(", ") || "keine"}; am Tag danach wirksam: ${yesNo(publication.inForceNextDay)}`,
      `Jeder Beitritt braucht eine eigene: ${yesNo(accessionsNeedOwn)}`,
    ]),
    fact("Betrag einzutragen", [yesNo(requestRequired)]),
  ];
}

const remarkFacts = ({ remarks = [] }: Programme): ProgrammeFact[] =>
  remarks.map(({ text, source }) => fact("Hinweis", [text], [source]));

/** Each condition: how strict it is and where it stands, or why it does not hold here. */
function conditions({ rules }: Programme): ProgrammeFact[] {
  return RULE_TABLE.map(({ id, title }) => {
    const entry = rules[id];
    if (entry.level === "not_applicable") return fact(title, [`gilt nicht: ${entry.note}`]);
    const variants = Object.values(entry.variants ?? {}).flatMap((source) => source ?? []);
    return fact(title, [LEVEL_WORDS[entry.level]], [entry.source, ...variants]);
  });
}

/** All that a version lays down, in words, part by part; ministries are called as on the day (YYYY-MM-DD). */
export function versionFacts(programme: Programme, on = programme.from): Part[] {
  return [
    { title: "Geltung und Vorschrift", facts: validity(programme) },
    { title: "Beträge", facts: amountFacts(programme) },
    { title: "Schwellen", facts: [...thresholdFacts(programme), ...furtherThresholds(programme)] },
    { title: "Unterlagen und Weg", facts: procedureFacts(programme, on) },
    { title: "Was man außerdem wissen sollte", facts: remarkFacts(programme) },
    { title: "Voraussetzungen", facts: conditions(programme) },
  ];
}
