import type { Category } from "~/rules/facts/facts";
import { taskAreaLabel } from "~/rules/facts/task-areas";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { capitalise, joinWords, numberWord } from "~/rules/german/words";
import { addresseeOf } from "~/rules/offices/addressee";
import type { Programme } from "~/rules/programmes/programme";
import type { Source } from "~/rules/report/report";
import type { RuleId } from "~/rules/report/rule-table";
import { REMARK_TITLES } from "./remarks";

/** One thing a version lays down, in words; `rule` leads to the condition that goes by it. */
export type ProgrammeFact = { label: string; lines: string[]; sources: Source[]; rule?: RuleId };

const CATEGORY_WORDS: Record<Category, string> = {
  standard: "neue Zusammenarbeit",
  "joint-administration": "Gemeindeverwaltungsverband oder Verwaltungsgemeinschaft",
  "fire-brigade-merger": "Zusammenschluss von Ortsteilfeuerwehren innerhalb einer Gemeinde",
  "feasibility-study": "vorbereitende Untersuchung (Machbarkeitsstudie)",
  extension: "Erweiterung einer Zusammenarbeit",
};

const BENEFIT_WORDS: Record<Programme["savings"]["alternatives"][number], string> = {
  savings: "Einsparung",
  revenue: "höhere Einnahmen",
  "better-service": "wesentlich besseres Angebot öffentlicher Leistungen",
  "joint-solution": "erheblicher, dauerhafter Beitrag, Aufgaben gemeinsam zu lösen",
};

function sourceOf({ rules }: Programme, rule: RuleId): Source[] {
  const entry = rules[rule];
  return entry.level === "not_applicable" ? [] : [entry.source];
}

function standardLines({ tariff: { standard } }: Programme): string[] {
  if (standard.kind === "steps") {
    return standard.steps.map(({ participants, cents, condition }, position) => {
      const more = position === standard.steps.length - 1 ? " und mehr" : "";
      return `${capitalise(numberWord(participants))}${more} Beteiligte: ${formatEuroShort(cents)}${condition ? ` (${condition})` : ""}`;
    });
  }
  const { base, furtherCents } = standard;
  return [
    `${capitalise(numberWord(base.participants))} Beteiligte: ${formatEuroShort(base.cents)}`,
    `Für jede weitere: ${formatEuroShort(furtherCents)}`,
  ];
}

/** The amounts: what the tariff gives and what limits it. */
export function amountFacts(programme: Programme): ProgrammeFact[] {
  const { tariff, cap } = programme;
  const facts: ProgrammeFact[] = [
    { label: "Betrag", lines: standardLines(programme), sources: [tariff.source], rule: "requested-amount" },
  ];
  const add = (label: string, line: string, sources: Source[], rule?: RuleId) =>
    facts.push({ label, lines: [line], sources, ...(rule && { rule }) });
  if (tariff.standard.kind === "per-participant" && tariff.standard.crossBorderCents !== undefined) {
    const line = `Mit einer einzigen Beteiligten im Land: ${formatEuroShort(tariff.standard.crossBorderCents)}`;
    add("Grenzüberschreitend", line, [tariff.crossBorderSource ?? tariff.source]);
  }
  if (tariff.districtSource)
    add("Landkreise", "Ein Landkreis zählt wie eine Gemeinde.", [tariff.districtSource]);
  if (tariff.perMunicipalityCents !== undefined) {
    const line = `Je beteiligte Gemeinde können gewährt werden: ${formatEuroShort(tariff.perMunicipalityCents)}, wenn nahezu alle Aufgabenfelder gemeinsam erledigt werden`;
    add(capitalise(CATEGORY_WORDS["joint-administration"]), line, [tariff.source]);
  }
  if (tariff.perBrigadeCents !== undefined) {
    const line = `Je Ortsteilfeuerwehr, in der Regel: ${formatEuroShort(tariff.perBrigadeCents)}`;
    add(capitalise(CATEGORY_WORDS["fire-brigade-merger"]), line, [tariff.source]);
  }
  for (const { category, lines, source } of tariff.discretionary)
    facts.push({ label: capitalise(CATEGORY_WORDS[category]), lines, sources: [source] });
  if (tariff.moreWithReason)
    add(
      "Mehr als der Betrag",
      "Bei besonderem Vorbildcharakter und breiter Zusammenarbeit möglich; darüber entscheidet das Ministerium.",
      [tariff.source],
    );
  if (cap) {
    const line = `Höchstens ${cap.percent} % der zuwendungsfähigen Ausgaben; mindestens ${100 - cap.percent} % tragen die Beteiligten selbst.`;
    add("Obergrenze", line, [cap.source, cap.furtherSource], "own-share");
    if (cap.weakLeadPercent !== undefined) {
      const weak = `Bis zu ${cap.weakLeadPercent} %, wenn die federführende Kommune finanzschwach ist.`;
      add("Finanzschwache Kommunen", weak, [cap.source], "own-share");
    }
  }
  return facts;
}

function participantLines({ minimumParticipants: { count, withReason, crossBorder } }: Programme): string[] {
  return [
    `${withReason === undefined ? "Mindestens" : "In der Regel mindestens"} ${numberWord(count)} Kommunen`,
    ...(withReason === undefined ? [] : [`In begründeten Ausnahmefällen ${numberWord(withReason)}`]),
    ...(crossBorder === undefined
      ? []
      : [`Grenzüberschreitend ${crossBorder === 1 ? "eine" : numberWord(crossBorder)} aus dem Land`]),
  ];
}

/** What the programme names itself; no list is closed. */
function taskAreaLines({ taskAreas: { named } }: Programme): string[] {
  const list = named.length === 0 ? [] : [joinWords(named.map(taskAreaLabel))];
  return [...list, "Die Liste ist offen."];
}

/** What single versions lay down on who may apply; the others dropped it. */
function applicantLines({ districtsNeedMunicipality, companiesExcluded }: Programme): string[] {
  return [
    ...(districtsNeedMunicipality ? ["Landkreise nur zusammen mit Gemeinden"] : []),
    ...(companiesExcluded ? ["Gesellschaften nennt diese Fassung nicht"] : []),
  ];
}

function benefitLines({ savings: { percent, alternatives } }: Programme): string[] {
  const least = `Einsparung von mindestens ${percent} % der Personal- und Sachausgaben`;
  const others = alternatives.filter((one) => one !== "savings");
  const words = (one: (typeof others)[number]) =>
    one === "revenue" ? `um mindestens ${percent} % ${BENEFIT_WORDS[one]}` : BENEFIT_WORDS[one];
  // Where one of several has to be claimed, the claim is a must and its height is not.
  const soll = others.length === 0 ? [] : [`Die ${percent} % sind eine Sollvorgabe.`];
  return [least, ...others.map((one) => `Oder: ${words(one)}`), ...soll];
}

function startLine({ start }: Programme): string {
  return start.kind === "application-first"
    ? "Der Antrag wird vor dem Beginn gestellt."
    : "Der Antrag darf auch nach dem Beginn gestellt werden, in angemessener zeitlicher Nähe; eine feste Frist gibt es nicht.";
}

/** The thresholds that the conditions go by. */
export function thresholdFacts(programme: Programme): ProgrammeFact[] {
  const { minimumYears, shorterWithReason } = programme;
  const years = `Mindestens ${numberWord(minimumYears)} Jahre`;
  const rows: [label: string, lines: string[], rule: RuleId][] = [
    ["Aufgabengebiete", taskAreaLines(programme), "task-area"],
    ["Rechtsform", [capitalise(programme.legalForms)], "legal-form"],
    ["Antragsberechtigt", applicantLines(programme), "eligible-applicants"],
    ["Beteiligte", participantLines(programme), "minimum-participants"],
    [
      "Dauer",
      shorterWithReason ? [years, "Im Einzelfall kürzer, mit Begründung"] : [years],
      "minimum-duration",
    ],
    ["Nutzen", benefitLines(programme), "savings"],
    ["Beginn", [startLine(programme)], "start-date"],
  ];
  const stated = rows.filter(([, lines]) => lines.length > 0);
  return stated.map(([label, lines, rule]) => ({
    label,
    lines,
    rule,
    sources: rule === "task-area" ? [programme.taskAreas.source] : sourceOf(programme, rule),
  }));
}

/** The documents and the way of the application on a day (YYYY-MM-DD). */
export function procedureFacts(programme: Programme, day: string): ProgrammeFact[] {
  const { text, address, sources } = addresseeOf(programme, day);
  return [
    {
      label: "Unterlagen",
      lines: programme.documents.map(({ label }) => label),
      sources: sourceOf(programme, "documents-complete"),
      rule: "documents-complete",
    },
    { label: "An wen", lines: [text, ...(address ? [`Anschrift: ${address.join(", ")}`] : [])], sources },
    ...(programme.remarks ?? []).map(({ id, text: said, source }) => ({
      label: REMARK_TITLES[id],
      lines: [said],
      sources: [source],
    })),
  ];
}

/** "13.12.2016, auch zitiert als 02.12.2016" */
export function instrumentDates({ instrument: { dates } }: Programme): string {
  const [first, ...others] = dates.map(formatDate);
  return others.length === 0 ? (first ?? "") : `${first}, auch zitiert als ${joinWords(others)}`;
}
