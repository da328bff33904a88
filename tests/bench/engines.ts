import assert from "node:assert/strict";
import { check } from "~/rules";
import { aroundTheLimits, hoexterScalars } from "./eight-conditions";
import { hoexter } from "./hoexter";
import { tableText } from "./table";
import { compare } from "./timer";
import { withJsonRulesEngine } from "./with-json-rules-engine";
import { withOurRules } from "./with-our-rules";
import { withPublicodes } from "./with-publicodes";

/**
 * The rules of Höxter beside two rule engines on what all three can do: eight conditions of plain arithmetic over
 * the same scalars. Ours once with these alone, once with the whole report.
 */
export async function enginesBench(): Promise<string> {
  const ours = withOurRules();
  const engines = { "json-rules-engine": withJsonRulesEngine(), publicodes: withPublicodes() };
  const scalars = hoexterScalars();
  const cases = aroundTheLimits(scalars);
  for (const one of cases) {
    const expected = await ours(one);
    for (const [name, engine] of Object.entries(engines)) {
      assert.deepEqual(await engine(one), expected, `${name} answers differently: ${JSON.stringify(one)}`);
    }
  }
  const application = hoexter();
  const on = application.applicationDate ?? "2022-06-15";
  const lines = await compare(
    { name: "limit: our rules, the eight conditions", body: () => ours(scalars) },
    [
      { name: "our rules, the full report", body: () => check(application, { on }), aim: 0.2 },
      ...Object.entries(engines).map(([name, engine]) => ({
        name: `${name}, the eight conditions`,
        body: () => engine(scalars),
      })),
    ],
    { warmUp: 1_000, runs: 2_000 },
  );
  return `${tableText("RULE ENGINES", lines)}\nall three give the same answers in ${cases.length} cases`;
}
