import { readFile } from "node:fs/promises";
import { readDraft, readFileWith } from "~/forms/interchange/read";
import type { DraftApplication } from "~/forms/schema/application";
import type { DemoPerson } from "./demo-people";

export type DemoCase = {
  /** File in `cases/`, and the name of its PDF. */
  name: "haan-2021" | "niestetal-complete" | "hoexter-2022";
  pdf: string;
  lead: DemoPerson;
  /** Partners that are invited, by their keys; `accepts`: they fill in their own part. */
  partners: { key: string; person: DemoPerson; accepts: boolean }[];
  submitted: boolean;
};

/** One in progress, one ready to submit, one submitted. */
export const DEMO_CASES: readonly DemoCase[] = [
  {
    name: "haan-2021",
    pdf: "haan-entwurf.pdf",
    lead: "haan",
    partners: [{ key: "05158", person: "mettmann", accepts: false }],
    submitted: false,
  },
  {
    name: "niestetal-complete",
    pdf: "niestetal-entwurf.pdf",
    lead: "niestetal",
    partners: [
      { key: "06633015", person: "kaufungen", accepts: true },
      { key: "06633024", person: "soehrewald", accepts: true },
    ],
    submitted: false,
  },
  {
    name: "hoexter-2022",
    pdf: "hoexter-eingereicht.pdf",
    lead: "hoexter",
    partners: [{ key: "05762016", person: "brakel", accepts: true }],
    submitted: true,
  },
];

/** The application of a demo case, as it came from its municipality. */
export async function readDemoCase(name: DemoCase["name"]): Promise<DraftApplication> {
  const reading = readFileWith(readDraft, await readFile(new URL(`./cases/${name}.json`, import.meta.url)));
  if (reading.ok) return reading.application;
  const [first] = reading.issues;
  throw new Error(`${name}: ${first?.path} ${first?.message}`);
}
