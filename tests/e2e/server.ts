import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { complain } from "../complaints";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

export type TestServer = {
  origin: string;
  databasePath: string;
  /** Every line the server wrote so far, access log included. */
  output(): string;
  /** Asks it to stop as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without a word, as a power cut does; its database stays. */
  kill(): Promise<void>;
};

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      probe.close(() => resolve(address.port));
    });
  });
}

/** A complete set of settings; `undefined` takes one away. */
export function testSettings(port: number, databasePath: string): Record<string, string | undefined> {
  return {
    DATABASE_PATH: databasePath,
    ORIGIN: `http://localhost:${port}`,
    PORT: String(port),
    MAIL_FROM: "antrag@ikz.example",
    OPERATOR_NAME: "Stadt Beispielstadt",
    OPERATOR_ADDRESS: "Marktplatz 1; 12345 Beispielstadt",
    OPERATOR_EMAIL: "ikz@beispielstadt.example",
    OPERATOR_PHONE: "+49 30 000000",
    SOURCE_URL: "https://quelltext.example/ikz-antrag",
    DEMO: "1",
    CLOCK: "2026-11-21T09:00:00Z",
  };
}

/** Starts the program itself; nothing of this process's own settings reaches it but the path to node. */
export function spawnServer(settings: Record<string, string | undefined>): ChildProcess {
  const given = Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const environment = { PATH: process.env.PATH ?? "", ...Object.fromEntries(given) };
  return spawn(process.execPath, ["server.js"], {
    cwd: projectRoot,
    env: { NODE_ENV: "production", ...environment },
  });
}

/** Serves the build on a free port with a fresh database in a folder of its own; waits until it answers. */
export async function startServer(changes: Record<string, string | undefined> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-server-"));
  const databasePath = changes.DATABASE_PATH ?? join(folder, "ikz.db");
  const port = await freePort();
  const child = spawnServer({ ...testSettings(port, databasePath), ...changes });
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    text += chunk;
    complain(`server: ${chunk}`);
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const origin = `http://localhost:${port}`;
  await answers(
    `${origin}/healthz`,
    () => child.exitCode !== null,
    () => text,
  );
  return {
    origin,
    databasePath,
    output: () => text,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

async function answers(address: string, gone: () => boolean, text: () => string) {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (gone()) break;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not start:\n${text()}`);
}
