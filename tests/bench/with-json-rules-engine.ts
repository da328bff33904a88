import { Engine as JsonRulesEngine, type TopLevelCondition } from "json-rules-engine";
import { type Answers, CONDITIONS, type Engine, type Scalars } from "./eight-conditions";

const least = (fact: string, value: unknown) => ({ fact, operator: "greaterThanInclusive", value });
const most = (fact: string, value: unknown) => ({ fact, operator: "lessThanInclusive", value });
const other = (fact: string) => ({ fact });

/** Its conditions compare; sums and shares are facts of their own, computed by functions once a run. */
const COMPUTED: Record<string, (known: Scalars) => number> = {
  fixed: ({ participants }) => (participants < 2 ? -1 : 17_500_000 + 3_500_000 * (participants - 2)),
  share: ({ eligible }) => Math.floor((eligible * 90) / 100),
  own: ({ eligible, requested, otherFunding }) => 100 * (eligible - requested - otherFunding),
  leastOwn: ({ eligible }) => 10 * eligible,
  saved: ({ costsBefore, costsAfter }) => 100 * (costsBefore - costsAfter),
  leastSaved: ({ costsBefore }) => 15 * costsBefore,
};

const RULES: Record<keyof Answers, TopLevelCondition> = {
  participants: { all: [least("participants", 2)] },
  ceiling: { all: [most("requested", other("fixed"))] },
  cap: { all: [most("requested", other("share"))] },
  "own share": { all: [least("own", other("leastOwn"))] },
  savings: { all: [least("saved", other("leastSaved"))] },
  "requested amount": { all: [most("requested", other("fixed")), most("requested", other("share"))] },
  "in force": { all: [least("appliedOn", 20_211_002), most("appliedOn", 20_261_231)] },
  start: { all: [{ fact: "startsOn", operator: "greaterThan", value: other("appliedOn") }] },
};

/** json-rules-engine with the same conditions as JSON. */
export function withJsonRulesEngine(): Engine {
  const engine = new JsonRulesEngine();
  for (const [name, compute] of Object.entries(COMPUTED)) {
    engine.addFact(name, async (_params, almanac) => compute(await almanac.factValue<Scalars>("scalars")));
  }
  for (const name of CONDITIONS) engine.addRule({ conditions: RULES[name], event: { type: name } });
  return async (scalars) => {
    const { events } = await engine.run({ ...scalars, scalars });
    const fired = new Set(events.map(({ type }) => type));
    return {
      participants: fired.has("participants"),
      ceiling: fired.has("ceiling"),
      cap: fired.has("cap"),
      "own share": fired.has("own share"),
      savings: fired.has("savings"),
      "requested amount": fired.has("requested amount"),
      "in force": fired.has("in force"),
      start: fired.has("start"),
    };
  };
}
