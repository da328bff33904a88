import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { numberWord } from "../../german/words";
import { lastDayOfYears } from "../../periods/years";
import type { Programme } from "../../programmes/programme";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

const fixed = (until: string) => ({
  form: "public-law-agreement" as const,
  effectiveOn: "2023-01-01",
  term: { kind: "fixed" as const, until },
});

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;

function askForDays(start: string | undefined, until: string | undefined): Result {
  const fields = [...(until ? [] : ["/agreement/term/until"]), ...(start ? [] : ["/agreement/effectiveOn"])];
  const text = `Tragen Sie ${until ? "den ersten Tag" : start ? "den letzten Tag" : "den ersten und den letzten Tag"} der Vereinbarung ein.`;
  const values = { term: "fixed", from: start ?? null, until: until ?? null };
  return { verdict: "open", text, fields, values };
}

/** A term with a last day: long enough, or with a reason where the version allows one. */
function fixedTerm({ agreement, project }: Facts, until: string | undefined, programme: Programme): Result {
  const startField = agreement?.effectiveOn ? "/agreement/effectiveOn" : "/project/startsOn";
  const start = agreement?.effectiveOn ?? project.startsOn;
  if (!until || !start) return askForDays(start, until);
  const years = numberWord(programme.minimumYears);
  const enough = lastDayOfYears(start, programme.minimumYears);
  const values = { term: "fixed", from: start, until, fiveYearsEnd: enough };
  const what = `Die Vereinbarung läuft vom ${formatDate(start)} bis ${formatDate(until)}; ${years} Jahre enden am ${formatDate(enough)}.`;
  const fields = ["/agreement/term/until", startField];
  if (until >= enough) return { verdict: "met", text: what, fields, values };
  if (!programme.shorterWithReason) {
    return { verdict: "not_met", text: `${what} Vereinbaren Sie eine längere Laufzeit.`, fields, values };
  }
  const withReason = ["/project/shortTermReason", ...fields];
  return project.shortTermReason
    ? {
        verdict: "for_authority",
        text: `${what} Im Einzelfall ist eine kürzere Dauer möglich. Die Begründung liegt bei; die Behörde beurteilt sie.`,
        fields: withReason,
        values,
      }
    : {
        verdict: "open",
        text: `${what} Vereinbaren Sie eine längere Laufzeit oder begründen Sie die kürzere.`,
        fields: withReason,
        values,
      };
}

export const minimumDuration: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("minimum-duration"),
  why: "Das Land fördert nur eine Zusammenarbeit, die auf Dauer angelegt ist.",
  guidance: [
    "Nennen Sie den Tag, an dem die Zusammenarbeit endet, und den Grund dafür, zum Beispiel einen Vertrag, der dann ausläuft.",
    "Sagen Sie, warum eine längere Bindung nicht möglich ist und was danach aus der Aufgabe wird.",
    "Zeigen Sie, dass sich der Aufwand auch in der kürzeren Zeit lohnt.",
  ],
  verdicts: ["met", "not_met", "open", "for_authority"],
  exceptFor: WITHOUT_AGREEMENT,
  check(facts, { programme }): Result {
    const years = numberWord(programme.minimumYears);
    const term = facts.agreement?.term;
    if (!term) {
      const text = "Tragen Sie ein, ob die Vereinbarung unbefristet gilt oder wann sie endet.";
      return { verdict: "open", text, fields: ["/agreement/term"], values: { term: null } };
    }
    if (term.kind === "indefinite") {
      const text = `Die Vereinbarung gilt unbefristet; verlangt sind mindestens ${years} Jahre.`;
      return { verdict: "met", text, fields: ["/agreement/term"], values: { term: "indefinite" } };
    }
    return fixedTerm(facts, term.until, programme);
  },
  examples: [
    { title: "Unbefristete Vereinbarung", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Genau fünf Jahre",
      programme: "he-2021",
      facts: hesse({ agreement: fixed("2027-12-31") }),
      verdict: "met",
    },
    {
      title: "Fünf Jahre weniger einen Tag",
      programme: "he-2021",
      facts: hesse({ agreement: fixed("2027-12-30") }),
      verdict: "not_met",
    },
    {
      title: "Vier Jahre in Nordrhein-Westfalen mit Begründung",
      programme: "nw-2021",
      facts: northRhine({
        agreement: fixed("2026-12-31"),
        project: { shortTermReason: "Der Fachverfahrensvertrag endet dann." },
      }),
      verdict: "for_authority",
    },
    {
      title: "Laufzeit noch nicht eingetragen",
      programme: "nw-2021",
      facts: northRhine({ agreement: { form: "public-law-agreement" } }),
      verdict: "open",
    },
    {
      title: "Machbarkeitsstudie: noch keine Vereinbarung",
      programme: "he-2021",
      facts: hesse({ category: "feasibility-study" }),
      verdict: "not_applicable",
    },
  ],
};
