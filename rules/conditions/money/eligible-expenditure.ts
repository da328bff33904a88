import { capPercent } from "../../amount/cap-percent";
import { type Eligible, neededFor, noneIsEligible, shareOf } from "../../amount/eligible";
import type { OutOfSpan } from "../../amount/expenditure-span";
import type { Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { formatEuro } from "../../german/money";
import { joinWords } from "../../german/words";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

type Result = RuleOutcome<"met" | "open">;

/** What the full amount needs, where a share of the expenditure limits it. */
function goalOf(facts: Facts, { programme, fullCents: full }: Context) {
  const percent = capPercent(programme, facts) ?? null;
  const needed = full === null || percent === null ? null : neededFor(full, percent);
  const text =
    needed === null || full === null
      ? ""
      : ` Für den vollen Betrag von ${formatEuro(full)} sind ${formatEuro(needed)} nötig.`;
  return { percent, needed, text };
}

/** What is still to be entered while no sum stands. */
function notStated({ budget }: Facts, { missing }: Eligible): string {
  if (missing.length > 0)
    return "Der Ausgabenplan ist noch nicht vollständig. Ergänzen Sie bei jeder Zeile den Betrag und ob sie zuwendungsfähig ist.";
  if (noneIsEligible(budget))
    return "Keine Zeile des Ausgabenplans ist als zuwendungsfähig gekennzeichnet. Kennzeichnen Sie die zuwendungsfähigen Ausgaben.";
  return budget?.items?.length
    ? "Keine Zeile des Ausgabenplans ist mit einem Betrag als zuwendungsfähig eingetragen."
    : "Noch keine Ausgaben sind eingetragen. Tragen Sie die zuwendungsfähigen Ausgaben ein.";
}

/** "(01.01.2023 bis 31.12.2027)", or the one day that is entered. */
function fundingPeriod({ project: { fundingFrom, fundingTo } }: Facts): string {
  if (fundingFrom && fundingTo) return `${formatDate(fundingFrom)} bis ${formatDate(fundingTo)}`;
  return fundingFrom ? `ab ${formatDate(fundingFrom)}` : `bis ${formatDate(fundingTo ?? "")}`;
}

/** Each row whose year does not fit, by name, and why it is not counted. */
function notCountedSentences(facts: Facts, { eligible, day }: Context): string {
  const year = day.slice(0, 4);
  const reasons: Record<OutOfSpan, string> = {
    "before-application": facts.applicationDate
      ? `vor dem Jahr des Antrags (${year})`
      : `vor dem Jahr der Prüfung (${year}), in dem der Antrag frühestens gestellt wird`,
    "outside-funding": `außerhalb des Förderzeitraums (${fundingPeriod(facts)})`,
  };
  const rows = (why: OutOfSpan) =>
    eligible.notCounted
      .filter((item) => item.why === why)
      .map(({ index, cents }) => {
        const { label = `Zeile ${index + 1}`, year: own } = facts.budget?.items?.[index] ?? {};
        return `${label} (${own}, ${formatEuro(cents)})`;
      });
  return (["before-application", "outside-funding"] as const)
    .flatMap((why) => {
      const names = rows(why);
      return names.length > 0 ? [`Nicht mitgezählt, weil ${reasons[why]}: ${joinWords(names)}.`] : [];
    })
    .join(" ");
}

/** Where the year can be mended: in the row, or the funding period it lies outside of. */
function notCountedFields({ project }: Facts, { notCounted }: Eligible): string[] {
  const outside = notCounted.some(({ why }) => why === "outside-funding");
  const period = (["fundingFrom", "fundingTo"] as const).filter((leaf) => outside && project[leaf]);
  return [
    ...notCounted.map(({ index }) => `/budget/items/${index}/year`),
    ...period.map((leaf) => `/project/${leaf}`),
  ];
}

function check(facts: Facts, context: Context): Result {
  const { eligible, fullCents } = context;
  const { percent, needed, text: goal } = goalOf(facts, context);
  const values = {
    eligibleCents: eligible.cents,
    fullAmountCents: fullCents,
    percent,
    neededCents: needed,
    notCountedCents: eligible.notCounted.reduce((sum, { cents }) => sum + cents, 0),
  };
  if (eligible.notCounted.length > 0) {
    const advice = "Prüfen Sie das Jahr, oder kennzeichnen Sie die Zeile als nicht zuwendungsfähig.";
    const counted = eligible.final === null ? "" : ` Gezählt sind damit ${formatEuro(eligible.final)}.`;
    const incomplete = eligible.missing.length > 0 ? ` ${notStated(facts, eligible)}` : "";
    return {
      verdict: "open",
      text: `${notCountedSentences(facts, context)} ${advice}${incomplete}${counted}${goal}`,
      fields: [...notCountedFields(facts, eligible), ...eligible.missing],
      values,
    };
  }
  if (eligible.final === null) {
    const fields = eligible.missing.length > 0 ? eligible.missing : ["/budget/items"];
    return { verdict: "open", text: `${notStated(facts, eligible)}${goal}`, fields, values };
  }
  const stated = `Als zuwendungsfähig sind ${formatEuro(eligible.final)} eingetragen.`;
  const fields = ["/budget/items"];
  if (needed === null || percent === null) return { verdict: "met", text: stated, fields, values };
  const missingCents = Math.max(0, needed - eligible.final);
  const more =
    missingCents === 0
      ? `${goal} Der volle Betrag ist damit erreichbar.`
      : `${goal} Es fehlen ${formatEuro(missingCents)}; ${percent} % der eingetragenen Ausgaben sind ${formatEuro(shareOf(eligible.final, percent))}.`;
  return { verdict: "met", text: `${stated}${more}`, fields, values: { ...values, missingCents } };
}

export const eligibleExpenditure: Rule<Result["verdict"]> = {
  ...named("eligible-expenditure"),
  why: "Die Förderung deckt nur einen Teil der zuwendungsfähigen Ausgaben, deshalb müssen sie feststehen.",
  guidance: [
    "Es zählen Ausgaben, die zur Vorbereitung und Durchführung der Zusammenarbeit nötig sind: Leistungen Dritter wie Gutachten, Beratung und Moderation, Sachausgaben und zusätzliches Personal für das Vorhaben.",
    "Investitionen zählen nach der Richtlinie 2021, soweit die Zusammenarbeit sie braucht.",
    "Laufendes Personal, das es ohne das Vorhaben auch gäbe, zählt nicht.",
    "Es gilt der Grundsatz der Wirtschaftlichkeit.",
  ],
  verdicts: ["met", "open"],
  check,
  examples: [
    {
      title: "Ausgaben reichen für den vollen Betrag",
      programme: "nw-2021",
      facts: northRhine(),
      verdict: "met",
    },
    {
      title: "Ausgaben reichen nur für einen Teil",
      programme: "nw-2021",
      facts: northRhine({ budget: { items: [{ cents: 10_000_000, eligible: true }] } }),
      verdict: "met",
    },
    {
      title: "Eine Ausgabe aus dem Jahr vor dem Antrag",
      programme: "nw-2021",
      facts: northRhine({
        budget: {
          items: [
            { category: "services", label: "Gutachten", year: 2021, cents: 2_000_000, eligible: true },
            { category: "staff", label: "Projektstelle", year: 2023, cents: 25_000_000, eligible: true },
          ],
        },
      }),
      verdict: "open",
    },
    {
      title: "Noch kein Ausgabenplan",
      programme: "nw-2021",
      facts: northRhine({ budget: undefined }),
      verdict: "open",
    },
    { title: "Hessen: Pauschalbetrag", programme: "he-2021", facts: hesse(), verdict: "not_applicable" },
  ],
};
