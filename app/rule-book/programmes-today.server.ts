import { STATE_LABELS } from "~/forms/labels";
import { state } from "~/forms/schema/choices";
import { amountFacts, chooseProgramme, procedureFacts, thresholdFacts } from "~/rules";
import { programmePath } from "./addresses";

/** What a municipality asks first, in this order; one row may join several facts of a version. */
const ROWS: { label: string; facts: string[] }[] = [
  { label: "Förderung", facts: ["Betrag", "Obergrenze"] },
  { label: "Beteiligte", facts: ["Beteiligte"] },
  { label: "Dauer", facts: ["Dauer"] },
  { label: "Nutzen", facts: ["Nutzen"] },
  { label: "Wann beantragen?", facts: ["Beginn"] },
  { label: "An wen?", facts: ["An wen"] },
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
    rows: ROWS.map(({ label, facts: wanted }) => ({
      label,
      cells: versions.map(({ facts }) =>
        wanted.flatMap((name) => facts.find((fact) => fact.label === name)?.lines ?? []),
      ),
    })),
  };
}

export type ProgrammesToday = ReturnType<typeof programmesToday>;
