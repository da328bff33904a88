/** What a form sends for one field: one text, or several for a list of boxes. */
export type Texts = readonly string[];

/** A typed text as understood; undefined where the field was left empty, a message where nobody could tell. */
export type InputReading<Value> = { ok: true; value: Value | undefined } | Unread;
export type Unread = { ok: false; message: string };

/** All that one kind of input can do: read what people type, and say the value wherever it stands. */
export type InputKind<Value> = {
  holds(value: unknown): value is Value;
  read(texts: Texts): InputReading<Value>;
  /** What the field shows; reading it gives the same value. */
  write(value: Value): string[];
  /** In running text: "490.000,00 €". */
  sentence(value: Value): string;
  /** In a cell, whose head names the unit: "490.000,00". */
  cell(value: Value): string;
  paper(value: Value): string;
};

type Own<Value> = Pick<InputKind<Value>, "holds" | "read" | "write"> & Partial<InputKind<Value>>;

/** Where a kind says nothing else, a cell shows what the field does, and sentences and papers what a cell does. */
export function inputKind<Value>(own: Own<Value>): InputKind<Value> {
  const cell = own.cell ?? ((value: Value) => own.write(value).join(", "));
  const sentence = own.sentence ?? cell;
  return { cell, sentence, paper: sentence, ...own };
}

export const understood = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const unread = (message: string): Unread => ({ ok: false, message });

/** Reads the one text of a field with a reader of its own; an empty one is left empty. */
export function readOne<Value>(clean: (text: string) => string, read: (text: string) => InputReading<Value>) {
  return (texts: Texts): InputReading<Value> => {
    const text = clean(texts[0] ?? "");
    return text === "" ? understood(undefined) : read(text);
  };
}

export const isText = (value: unknown): value is string => typeof value === "string";
export const isNumber = (value: unknown): value is number => typeof value === "number";
export const isYesNo = (value: unknown): value is boolean => typeof value === "boolean";
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
