import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { paperAsText } from "~/forms/papers/text/text";
import { hoexterPaper } from "./hoexter";
import { plainLines, plainPdf } from "./plain-pdf";
import { tableText } from "./table";
import { compare, type Line, lineOf } from "./timer";

const NEW_PROCESSES = 5;
const ROUNDS = { warmUp: 15, runs: 40 };
const firstPdf = z.object({ first: z.number(), process: z.number() });

function coldLines(): Line[] {
  const script = fileURLToPath(new URL("first-pdf.ts", import.meta.url));
  const samples = Array.from({ length: NEW_PROCESSES }, () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return firstPdf.parse(JSON.parse(run.stdout));
  });
  return [
    lineOf(
      "cold: first PDF of a new process",
      samples.map(({ first }) => first),
    ),
    lineOf(
      "cold: from the start of node, sources compiled, to that PDF",
      samples.map(({ process: whole }) => whole),
    ),
  ];
}

/** The letter of the Höxter case, without and with its twelve files, beside the same text drawn untagged. */
export async function pdfBench(): Promise<string> {
  const { input, files } = hoexterPaper();
  const { bytes, pages } = await applicationPdf(input, files);
  const alone = await applicationPdf(input, []);
  const lines = plainLines(paperAsText(applicationPaper(input)));
  const letter = await compare(
    { name: `limit: plain pdf-lib, ${pages} pages`, body: () => plainPdf(lines, pages) },
    [{ name: `letter, ${pages} pages, tagged, PDF/A-3b`, body: () => applicationPdf(input, []) }],
    ROUNDS,
  );
  const whole = await compare(
    {
      name: `limit: plain pdf-lib, ${pages} pages, ${files.length} files of 100 KB`,
      body: () => plainPdf(lines, pages, files),
    },
    [
      {
        name: `letter with ${files.length} files of 100 KB`,
        body: () => applicationPdf(input, files),
        aim: 100,
      },
    ],
    ROUNDS,
  );
  const size = (count: number): string => `${Math.round(count / 1000)} KB`;
  return [
    tableText("PDF, WARM", [...letter, ...whole]),
    tableText("PDF, COLD", coldLines()),
    `Size: ${size(alone.bytes.byteLength)} without, ${size(bytes.byteLength)} with the files.`,
  ].join("\n\n");
}
