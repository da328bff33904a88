import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";

/** Longer than any honest file of 20 MB takes (under one second), short enough for someone who waits. */
const LONGEST_MS = 5_000;

/**
 * So many are read at once. The time that one may take begins with its turn: of a dozen files chosen together none is
 * refused because the machine reads the others.
 */
const inTurn = pLimit(2);

type Probe = "readable" | "password" | "broken" | "tooSlow";

const require = createRequire(import.meta.url);

// Plain JavaScript as text: a worker has no loader for TypeScript and no place in the built server.
// pdf-lib's errors are told apart by their message, since `instanceof` fails on its error classes.
const PROBE = `
const { parentPort, workerData } = require("node:worker_threads");
const { PDFDocument } = require(workerData.library);
PDFDocument.load(workerData.bytes, { updateMetadata: false, throwOnInvalidObject: true }).then(
  () => parentPort.postMessage("readable"),
  (error) => parentPort.postMessage(/encrypted/i.test(String(error && error.message)) ? "password" : "broken"),
);
`;

/**
 * Reads the file once in a thread that can be stopped: a small file can unpack to gigabytes, and pdf-lib
 * unpacks without a limit. What passes here can be read in the server's own thread.
 */
export const probeReading = (bytes: Uint8Array, longestMs = LONGEST_MS): Promise<Probe> =>
  inTurn(() => probeNow(bytes, longestMs));

function probeNow(bytes: Uint8Array, longestMs: number): Promise<Probe> {
  return new Promise((resolve) => {
    const worker = new Worker(PROBE, {
      eval: true,
      workerData: { bytes, library: require.resolve("pdf-lib") },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      execArgv: [],
    });
    const end = (probe: Probe) => {
      clearTimeout(timer);
      resolve(probe);
      void worker.terminate();
    };
    const timer = setTimeout(() => end("tooSlow"), longestMs);
    worker.once("message", (message: unknown) => {
      end(message === "readable" || message === "password" ? message : "broken");
    });
    worker.once("error", () => end("broken"));
  });
}
