import { format } from "node:util";

/** What nobody expected: errors and warnings of this process's console, of a page's, and error lines of a server. */
const unexpected: string[] = [];
const expected: RegExp[] = [];

/** For a test that causes one on purpose; holds until the test ends. */
export function expectComplaint(pattern: RegExp): void {
  expected.push(pattern);
}

/** What a browser notes of each request while it has no network. */
export const OFFLINE = /net::ERR_INTERNET_DISCONNECTED/;

export function complain(text: string): void {
  if (!expected.some((pattern) => pattern.test(text))) unexpected.push(text);
}

/** Gives what was complained about since the last time, and expects nothing any more. */
export function takeComplaints(): string[] {
  expected.length = 0;
  return unexpected.splice(0);
}

let watched: Console | undefined;

/** The runner may give each file a console of its own. */
export function watchConsole(): void {
  if (watched === console) return;
  watched = console;
  for (const name of ["error", "warn"] as const) {
    const write = console[name].bind(console);
    console[name] = (...parts: unknown[]) => {
      complain(`console.${name}: ${format(...parts)}`);
      write(...parts);
    };
  }
}
