import { formatDate } from "~/rules/german/date";
import type { RegisterEntry } from "./entry";
import { readRegisterLine } from "./gv100ad-line";

/** What is wrong, and in which line, counted from 1; null for the file as a whole. */
export type RegisterProblem = { line: number | null; message: string };
export type RegisterReading =
  | { ok: true; asOf: string; entries: RegisterEntry[] }
  | { ok: false; problems: RegisterProblem[] };

const STATES: Readonly<Record<string, string>> = { "05": "Nordrhein-Westfalen", "06": "Hessen" };

type District = Pick<RegisterEntry, "name" | "town"> & {
  line: number;
  isUrban: boolean;
  population: number;
  count: number;
};
type Municipality = { line: number; entry: RegisterEntry };

/** Null when the bytes are no UTF-8. A mark of byte order at the beginning is left out. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The lines with their numbers. Composed letters first: the columns count characters. */
function linesOf(text: string): { line: number; text: string }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((one, at) => ({ line: at + 1, text: one.normalize("NFC") }))
    .filter((one) => one.text.trim() !== "");
}

class Reading {
  readonly problems: RegisterProblem[] = [];
  readonly districts = new Map<string, District>();
  readonly municipalities = new Map<string, Municipality>();
  asOf: string | null = null;

  tell(line: number | null, message: string): void {
    this.problems.push({ line, message: `${message}.` });
  }

  /** Takes a line in; what is wrong with it, else null. */
  add(line: number, text: string): string | null {
    const read = readRegisterLine(text, Object.keys(STATES));
    if ("wrong" in read) return read.wrong;
    this.asOf ??= read.day;
    if (read.day !== this.asOf)
      return `Der Stand ist ${formatDate(read.day)}, weiter oben in der Datei ${formatDate(this.asOf)}`;
    const { body } = read;
    if (body === null) return null;
    const before = this.districts.get(body.key) ?? this.municipalities.get(body.key);
    if (before) return `Der Schlüssel ${body.key} steht schon in Zeile ${before.line}`;
    if (body.kind === "district") {
      const { key, name, isUrban, town } = body;
      this.districts.set(key, { line, name, isUrban, town, population: 0, count: 0 });
    } else {
      const { kind: _kind, ...entry } = body;
      this.municipalities.set(body.key, { line, entry });
    }
    return null;
  }

  /** Each municipality into its Kreis, and what a file that was cut or put together lacks. */
  join(): void {
    for (const { line, entry } of this.municipalities.values()) {
      const district = this.districts.get(entry.key.slice(0, 5));
      if (!district) {
        this.tell(line, `Zu ${entry.name} (${entry.key}) fehlt der Kreis ${entry.key.slice(0, 5)}`);
        continue;
      }
      district.population += entry.population ?? 0;
      district.count += entry.designation === null ? 0 : 1;
    }
    for (const [key, { line, name, count }] of this.districts)
      if (count === 0) this.tell(line, `Zu ${name} (${key}) fehlen die Gemeinden`);
    for (const [land, state] of Object.entries(STATES))
      if (![...this.districts.keys()].some((key) => key.startsWith(land)))
        this.tell(null, `Die Datei enthält keine Kreise aus ${state}`);
  }

  entries(): RegisterEntry[] {
    const districts = [...this.districts]
      .filter(([, { isUrban }]) => !isUrban)
      .map(([key, { name, population, town }]) => {
        const designation = null;
        return { key, name, designation, population, postcode: null, town };
      });
    const municipalities = [...this.municipalities.values()].flatMap(({ entry }) =>
      entry.designation === null ? [] : [entry],
    );
    return [...districts, ...municipalities].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/**
 * Reads the municipalities and Kreise of both states from the official file GV100AD. All or nothing: with one
 * wrong line there are only problems.
 */
export function readGv100ad(bytes: Uint8Array): RegisterReading {
  const text = decoded(bytes);
  if (text === null)
    return { ok: false, problems: [{ line: null, message: "Die Datei ist kein Text in UTF-8." }] };
  const lines = linesOf(text);
  const [first] = lines;
  const begins = first && readRegisterLine(first.text, []);
  if (!first || !begins || "wrong" in begins) {
    const message =
      "Das ist keine Datei GV100AD: Sie beginnt nicht mit einer Satzart (10 bis 60) und dem Stand.";
    return { ok: false, problems: [{ line: first?.line ?? null, message }] };
  }
  const reading = new Reading();
  for (const { line, text: one } of lines) {
    const wrong = reading.add(line, one);
    if (wrong !== null) reading.tell(line, wrong);
  }
  if (reading.problems.length === 0) reading.join();
  const { asOf, problems } = reading;
  return problems.length > 0 || asOf === null
    ? { ok: false, problems }
    : { ok: true, asOf, entries: reading.entries() };
}
