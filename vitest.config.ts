import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What a test loads here changes the process for others: drizzle-kit adds to the lists of the language. */
const ALONE = ["tests/db/engine/migrations.test.ts"];

/** Three projects: everything, what needs a process of its own, and what needs the built server and a browser, which is built only for it. */
export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "node",
    pool: "forks",
    // Files share their process and what it has loaded: loading it anew for each was more than a third of the work.
    isolate: false,
    setupFiles: "tests/no-complaints.ts",
    // Left to itself the runner keeps one core free, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Ends for what hangs, far beyond what anything takes: a busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/e2e/**", ...ALONE],
        },
      },
      {
        extends: true,
        test: { name: "alone", isolate: true, include: ALONE },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "tests/e2e/**/*.test.tsx"],
          globalSetup: "tests/e2e/setup.ts",
          // A page, its server and the test wait for each other half of the time.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
