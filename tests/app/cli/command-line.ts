import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { onTestFinished } from "vitest";
import { runCommandLine } from "~/app/cli/run";
import { takeInProgrammes } from "~/rules";

const TODAY = "2022-06-15";

export type Result = { code: number; out: string; err: string };

/** Runs one command line in this process; relative paths start in `directory`. */
export async function ikz(
  args: readonly string[],
  directory = process.cwd(),
  environment: Record<string, string> = {},
): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    today: TODAY,
    now: `${TODAY}T08:00:00.000Z`,
    environment,
    directory,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  // What it took in would stay for every test that this process still runs.
  takeInProgrammes([]);
  return { code, out: out.join(""), err: err.join("\n") };
}

/** A folder of its own for the running test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ikz-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function pdfOf(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) doc.addPage();
  return doc.save();
}
