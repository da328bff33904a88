import { capPercent } from "../../amount/cap-percent";
import { neededFor, noneIsEligible, shareOf } from "../../amount/eligible";
import type { Facts } from "../../facts/facts";
import { formatEuro } from "../../german/money";
import { named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

export const eligibleExpenditure: Rule<"met" | "open"> = {
  ...named("eligible-expenditure"),
  why: "Die Förderung deckt nur einen Teil der zuwendungsfähigen Ausgaben, deshalb müssen sie feststehen.",
  verdicts: ["met", "open"],
  check(facts: Facts, context) {
    const { eligible, programme } = context;
    const full = context.fullCents;
    const percent = capPercent(programme, facts) ?? null;
    const needed = full === null || percent === null ? null : neededFor(full, percent);
    const values = { eligibleCents: eligible.cents, fullAmountCents: full, percent, neededCents: needed };
    const goal =
      needed === null || full === null
        ? ""
        : ` Für den vollen Betrag von ${formatEuro(full)} sind ${formatEuro(needed)} nötig.`;
    if (eligible.final === null) {
      const fields = eligible.missing.length > 0 ? eligible.missing : ["/budget/items"];
      const what =
        eligible.missing.length > 0
          ? "Der Ausgabenplan ist noch nicht vollständig. Ergänzen Sie bei jeder Zeile den Betrag und ob sie zuwendungsfähig ist."
          : noneIsEligible(facts.budget)
            ? "Keine Zeile des Ausgabenplans ist als zuwendungsfähig gekennzeichnet. Kennzeichnen Sie die zuwendungsfähigen Ausgaben."
            : facts.budget?.items?.length
              ? "Keine Zeile des Ausgabenplans ist mit einem Betrag als zuwendungsfähig eingetragen."
              : "Noch keine Ausgaben sind eingetragen. Tragen Sie die zuwendungsfähigen Ausgaben ein.";
      return { verdict: "open", text: `${what}${goal}`, fields, values };
    }
    const stated = `Als zuwendungsfähig sind ${formatEuro(eligible.final)} eingetragen.`;
    if (needed === null || percent === null)
      return { verdict: "met", text: stated, fields: ["/budget/items"], values };
    const missing = Math.max(0, needed - eligible.final);
    const more =
      missing === 0
        ? `${goal} Der volle Betrag ist damit erreichbar.`
        : `${goal} Es fehlen ${formatEuro(missing)}; ${percent} % der eingetragenen Ausgaben sind ${formatEuro(shareOf(eligible.final, percent))}.`;
    return {
      verdict: "met",
      text: `${stated}${more}`,
      fields: ["/budget/items"],
      values: { ...values, missingCents: missing },
    };
  },
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
      title: "Noch kein Ausgabenplan",
      programme: "nw-2021",
      facts: northRhine({ budget: undefined }),
      verdict: "open",
    },
    { title: "Hessen: Pauschalbetrag", programme: "he-2021", facts: hesse(), verdict: "not_applicable" },
  ],
};
