import { check } from "~/rules";
import { hoexter, hoexterJson } from "./hoexter";
import { tableText } from "./table";
import { compare } from "./timer";

/** The rule report, beside reading and writing the application's JSON: no report comes without that. */
export async function reportBench(): Promise<string> {
  const application = hoexter();
  const on = application.applicationDate ?? "2022-06-15";
  const lines = await compare(
    {
      name: "limit: JSON.parse and JSON.stringify of the case",
      body: () => JSON.stringify(JSON.parse(hoexterJson)),
    },
    [{ name: "rule report", body: () => check(application, { on }), aim: 0.2 }],
    { warmUp: 2_000, runs: 2_000 },
  );
  return tableText("RULE REPORT", lines);
}
