import Publicodes from "publicodes";
import type { Answers, Engine, Scalars } from "./eight-conditions";

/** publicodes reads names of letters and spaces; a fact is a rule whose value the situation gives. */
const FACTS = {
  participants: "participants",
  eligible: "eligible",
  requested: "requested",
  otherFunding: "other funding",
  costsBefore: "costs before",
  costsAfter: "costs after",
  appliedOn: "applied on",
  startsOn: "starts on",
} as const satisfies Record<keyof Scalars, string>;

const all = (...conditions: string[]) => ({ "toutes ces conditions": conditions });

const RULES = {
  ...Object.fromEntries(Object.values(FACTS).map((name) => [name, { valeur: 0 }])),
  "enough participants": "participants >= 2",
  fixed: { valeur: "17500000 + 3500000 * (participants - 2)" },
  ceiling: all("enough participants", "requested <= fixed"),
  cap: "requested * 100 <= eligible * 90",
  "own share": "(eligible - requested - other funding) * 100 >= eligible * 10",
  savings: "(costs before - costs after) * 100 >= costs before * 15",
  "requested amount": all("ceiling", "cap"),
  "in force": all("applied on >= 20211002", "applied on <= 20261231"),
  start: "starts on > applied on",
};

/** publicodes with the same conditions in its language. */
export function withPublicodes(): Engine {
  const engine = new Publicodes<string>(RULES);
  const holds = (name: string) => engine.evaluate(name).nodeValue === true;
  return (scalars): Answers => {
    engine.setSituation({
      participants: scalars.participants,
      eligible: scalars.eligible,
      requested: scalars.requested,
      "other funding": scalars.otherFunding,
      "costs before": scalars.costsBefore,
      "costs after": scalars.costsAfter,
      "applied on": scalars.appliedOn,
      "starts on": scalars.startsOn,
    });
    return {
      participants: holds("enough participants"),
      ceiling: holds("ceiling"),
      cap: holds("cap"),
      "own share": holds("own share"),
      savings: holds("savings"),
      "requested amount": holds("requested amount"),
      "in force": holds("in force"),
      start: holds("start"),
    };
  };
}
