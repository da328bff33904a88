/** What the command line gives a command; everything of the outside world comes in here. */
export type Terminal = {
  /** The day in Germany, YYYY-MM-DD. */
  today: string;
  /** The instant in UTC, ISO 8601. */
  now: string;
  /** Settings: DATABASE_PATH, ORIGIN, PROGRAMMES_PATH. */
  environment: Record<string, string | undefined>;
  /** Relative paths start here. */
  directory: string;
  /** The result, and nothing else. */
  out: (text: string) => void;
  /** Messages for the person at the terminal. */
  err: (text: string) => void;
};

/** 0 done, or all is well · 1 looked, and it is not (check, verify) · 2 unusable input. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  /** One word or two: "check", "person add". */
  name: string;
  /** "check FILE.json [--json]" */
  usage: string;
  summary: string;
  /** Runs even when the files of `PROGRAMMES_PATH` are faulty, and knows the built-in versions alone. */
  withoutProgrammes?: true;
  run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
};

/** Input that cannot be used: each line is told, without a stack trace, and the command ends with 2. */
export class CommandRefusal extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
