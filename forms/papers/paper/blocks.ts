/**
 * A paper is a list of blocks. Review page, PDF and plain text walk the same blocks, so they cannot
 * disagree. All text is plain German with plain spaces; `null` prints as "keine Angabe".
 */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string; id?: string }
  | { kind: "paragraph"; text: string; strong?: boolean }
  /** Sender, addressee and the like: lines that stay together. */
  | { kind: "address"; label: string; lines: string[] }
  /** Label and value pairs. */
  | { kind: "fields"; items: FieldItem[] }
  | { kind: "table"; table: Table }
  | { kind: "list"; ordered?: boolean; items: string[] }
  | { kind: "notice"; tone: Tone; title: string; text: string }
  | { kind: "finding"; finding: FindingBlock }
  | { kind: "signature"; lines: string[] }
  | { kind: "pageBreak" };

export type FieldItem = { label: string; value: string | null; note?: string };
export type Column = {
  label: string;
  align?: "left" | "right";
  /** share of the width */
  width?: number;
};
/** The first cell of each row is its header. `footer` rows are sums. */
export type Table = {
  caption: string;
  columns: Column[];
  rows: (string | null)[][];
  footer?: (string | null)[][];
};
export type Tone = "info" | "success" | "warning" | "danger" | "neutral";
export type FindingBlock = {
  title: string;
  verdict: string;
  consequence: string;
  tone: Tone;
  text: string;
  source: { text: string; url?: string };
};

export type Paper = {
  title: string;
  subject: string;
  author: string;
  /** Day printed and used for the file's metadata, YYYY-MM-DD. */
  date: string;
  /** A draft says ENTWURF on every page. */
  draft: boolean;
  blocks: Block[];
};

export const NOT_STATED = "keine Angabe";
