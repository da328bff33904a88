import { type Facts, findProgramme, rules } from "~/rules";
import { computeAmount } from "~/rules/amount/amount";
import { capPercent } from "~/rules/amount/cap-percent";
import { eligibleSum, shareOf } from "~/rules/amount/eligible";
import { countParticipants } from "~/rules/facts/participants";
import type { Engine, Scalars } from "./eight-conditions";

const WANTED = [
  "programme-in-force",
  "minimum-participants",
  "savings",
  "start-date",
  "requested-amount",
  "own-share",
];

const asDay = (day: number) => `${day}`.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");

/** The least application that says no more than the scalars. */
function factsOf(scalars: Scalars): Facts {
  const key = (index: number) => `05762${String(index + 1).padStart(3, "0")}`;
  return {
    state: "NW",
    category: "standard",
    applicationDate: asDay(scalars.appliedOn),
    participants: Array.from({ length: scalars.participants }, (_, index) => ({
      key: key(index),
      name: `Gemeinde ${index + 1}`,
      kind: "municipality" as const,
      lead: index === 0,
    })),
    project: { benefit: "savings", startsOn: asDay(scalars.startsOn) },
    costs: {
      before: Array.from({ length: scalars.participants }, (_, index) => ({
        participant: key(index),
        year: 2021,
        personnelCents: index === 0 ? scalars.costsBefore : 0,
        materialCents: 0,
      })),
      after: [{ year: 2023, personnelCents: scalars.costsAfter, materialCents: 0 }],
    },
    budget: {
      items: [{ cents: scalars.eligible, eligible: true }],
      requestedCents: scalars.requested,
      otherFundingCents: scalars.otherFunding,
    },
  };
}

/** Our own rule objects, only those that the eight conditions need, with their German sentences. */
export function withOurRules(): Engine {
  const programme = findProgramme("nw-2021");
  if (!programme) throw new Error("nw-2021 fehlt");
  const wanted = rules.filter(({ id }) => WANTED.includes(id));
  return (scalars) => {
    const facts = factsOf(scalars);
    const day = asDay(scalars.appliedOn);
    const counts = countParticipants(facts);
    const eligible = eligibleSum(facts.budget);
    const { amount, fullCents, proof } = computeAmount({ facts, programme, counts, eligible });
    const context = { programme, on: day, day, counts, eligible, amount, fullCents, proof };
    const verdicts = new Map(wanted.map((rule) => [rule.id, rule.check(facts, context).verdict]));
    const met = (id: (typeof rules)[number]["id"]) => verdicts.get(id) === "met";
    const share = shareOf(eligible.cents, capPercent(programme, facts) ?? 100);
    return {
      participants: met("minimum-participants"),
      ceiling: fullCents !== null && scalars.requested <= fullCents,
      cap: scalars.requested <= share,
      "own share": met("own-share"),
      savings: met("savings"),
      "requested amount": met("requested-amount"),
      "in force": met("programme-in-force"),
      start: met("start-date"),
    };
  };
}
