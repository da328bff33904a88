import { programmePath } from "~/app/addresses/rule-book";
import { STATE_LABELS } from "~/forms/labels";
import { amountFacts, chooseProgramme, procedureFacts, thresholdFacts } from "~/rules";
import { state } from "~/rules/facts/choice-schemas";

/** What a municipality asks first, in this order; one row may join several facts of a version, or show its first line alone. */
const ROWS: { label: string; facts: string[]; firstLine?: true }[] = [
  { label: "Förderung", facts: ["Betrag", "Obergrenze"] },
  { label: "Beteiligte", facts: ["Beteiligte"] },
  { label: "Dauer", facts: ["Dauer"] },
  { label: "Nutzen", facts: ["Nutzen"] },
  { label: "Wann beantragen?", facts: ["Beginn"] },
  { label: "An wen?", facts: ["An wen"], firstLine: true },
];

/** The programmes side by side: for each state the version chosen today, in the words of its own page. */
export function programmesToday(today: string) {
  const versions = state.options.map((one) => {
    const programme = chooseProgramme({ state: one }, { on: today });
    const facts = [
      ...amountFacts(programme),
      ...thresholdFacts(programme),
      ...procedureFacts(programme, today),
    ];
    return { state: one, programme, facts };
  });
  return {
    columns: versions.map((version) => ({ label: STATE_LABELS[version.state], state: version.state })),
    versions: versions.map(({ programme }) => ({
      title: programme.shortTitle,
      href: programmePath(programme.id),
    })),
    rows: ROWS.map(({ label, facts: wanted, firstLine }) => ({
      label,
      cells: versions.map(({ facts }) => {
        const lines = wanted.flatMap((name) => facts.find((fact) => fact.label === name)?.lines ?? []);
        return firstLine ? lines.slice(0, 1) : lines;
      }),
    })),
  };
}

export type ProgrammesToday = ReturnType<typeof programmesToday>;
