import { STATE_LABELS } from "~/forms/labels";
import { state } from "~/forms/schema/choices";
import { amountFacts, chooseProgramme, type Programme, type ProgrammeFact, thresholdFacts } from "~/rules";
import type { State } from "~/rules/facts";
import { formatDate } from "~/rules/german/date";

const TO_WHOM: Record<State, string> = {
  HE: "auf dem Dienstweg über die Kommunalaufsicht an das Ministerium",
  NW: "an die Bezirksregierung",
};

const linesOf = (facts: readonly ProgrammeFact[], ...labels: string[]): string[] =>
  facts.filter(({ label }) => labels.includes(label)).flatMap(({ lines }) => lines);

/** Beside the cells of a phone there is no room for the whole name. */
const SHORT_LABEL: Partial<Record<State, string>> = { NW: "NRW" };

/** "Rahmenvereinbarung vom 07.12.2021" */
function instrumentWords({ shortTitle, instrument: { dates } }: Programme): string {
  const [day] = dates;
  const noun = shortTitle.replace(/ \d{4}$/, "");
  return day === undefined ? noun : `${noun} vom ${formatDate(day)}`;
}

function cellsOf(programme: Programme): Record<string, string[]> {
  const [amounts, thresholds] = [amountFacts(programme), thresholdFacts(programme)];
  return {
    Grundlage: [instrumentWords(programme)],
    Förderung: linesOf(amounts, "Betrag", "Obergrenze"),
    Beteiligte: linesOf(thresholds, "Beteiligte"),
    Dauer: linesOf(thresholds, "Dauer"),
    "Wann beantragen?": linesOf(thresholds, "Beginn"),
    "An wen?": [TO_WHOM[programme.state]],
  };
}

/** The programmes side by side, for each state the version chosen today: what its own pages say, in the same words. */
export function landingComparison(today: string) {
  const versions = state.options.map((one) => {
    const programme = chooseProgramme({ state: one }, { on: today });
    const short = SHORT_LABEL[one];
    return { column: { label: STATE_LABELS[one], ...(short && { short }) }, cells: cellsOf(programme) };
  });
  const labels = Object.keys(versions[0]?.cells ?? {});
  return {
    columns: versions.map(({ column }) => column),
    rows: labels.map((label) => ({ label, cells: versions.map(({ cells }) => cells[label] ?? []) })),
  };
}

export type LandingComparison = ReturnType<typeof landingComparison>;
