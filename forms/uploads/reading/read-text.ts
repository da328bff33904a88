import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { READER } from "./reader-script";

/** Council papers of fifty pages take under two seconds; whoever sends a trap waits for nobody else. */
const LONGEST_MS = 10_000;
/** Far more than any resolution; the minutes of a whole session or an agreement with its annexes fit, too. */
const MOST_PAGES = 60;
const MOST_CHARACTERS = 100_000;
/** What unpacked streams may take beside the heap, which `resourceLimits` bounds. */
const MOST_BYTES = 512 * 1024 * 1024;
const WATCH_MS = 50;

/** Why a file has no text for us although it is a good file. */
export type Unreadable = "broken" | "tooSlow" | "tooLarge";

export type ReadText =
  | {
      ok: true;
      /** The text of each page that was read; "" for a page that is a picture. */
      pages: string[];
      /** There are more pages, or more text, than were read. */
      cut: boolean;
    }
  | { ok: false; reason: Unreadable };

const answer = z.union([z.object({ pages: z.array(z.string()), cut: z.boolean() }), z.literal("broken")]);
const library = pathToFileURL(createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.mjs")).href;

/**
 * Reads the text of a PDF in a thread that is stopped when it takes too long or too much: files come from
 * outside, and a small one can unpack to gigabytes. Never throws.
 */
export function readText(bytes: Uint8Array, longestMs = LONGEST_MS): Promise<ReadText> {
  return new Promise((resolve) => {
    const worker = new Worker(READER, {
      eval: true,
      workerData: { bytes, library, mostPages: MOST_PAGES, mostCharacters: MOST_CHARACTERS },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      execArgv: [],
      // The library tells of every oddity of a file; that is for nobody's log.
      stdout: true,
      stderr: true,
    });
    const before = process.memoryUsage.rss();
    const end = (result: ReadText) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ ok: false, reason: "tooSlow" }), longestMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_BYTES) end({ ok: false, reason: "tooLarge" });
    }, WATCH_MS);
    worker.once("message", (message: unknown) => {
      const parsed = answer.safeParse(message);
      if (!parsed.success || parsed.data === "broken") end({ ok: false, reason: "broken" });
      else end({ ok: true, ...parsed.data });
    });
    worker.once("error", (error) => {
      const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end({ ok: false, reason: outOfMemory ? "tooLarge" : "broken" });
    });
    worker.once("exit", () => end({ ok: false, reason: "broken" }));
  });
}
