import { cpus } from "node:os";
import { enginesBench } from "./engines";
import { inboxBench } from "./inbox";
import { pdfBench } from "./pdf";
import { reportBench } from "./report";
import { saveBench } from "./save";

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "unknown processor"}\n`);
for (const bench of [reportBench, enginesBench, pdfBench, saveBench, inboxBench])
  console.log(`${await bench()}\n`);
