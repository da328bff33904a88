import { createClock } from "../clock/clock.server";
import { runCommandLine } from "./run";

// npm starts scripts in the project's folder; paths typed by the person start where npm was called.
const calledFrom = process.env.npm_lifecycle_event === "ikz" ? process.env.INIT_CWD : undefined;

const clock = createClock();
const result: string[] = [];
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    today: clock.today(),
    now: clock.now(),
    environment: process.env,
    directory: calledFrom ?? process.cwd(),
    out: (text) => result.push(text),
    err: (text) => console.error(text),
  });
} catch (error) {
  console.error(`Das hat nicht geklappt: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
// A reader that stops early (`| head`) closes the pipe; that is no failure of the command.
process.stdout.on("error", () => undefined);
process.stdout.write(result.join(""));
