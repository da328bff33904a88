import {
  type Block,
  type FindingBlock,
  NOT_STATED,
  type Paper,
  type Table,
} from "~/forms/papers/paper/blocks";

/** The paper as plain text: for mails, for reading on the command line, for comparing two versions. */
export function paperAsText(paper: Paper): string {
  const blocks = paper.blocks.map(blockText).filter((text) => text !== "");
  return `${[...(paper.draft ? ["ENTWURF"] : []), ...blocks].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return heading(block.text, block.level);
    case "paragraph":
      return block.text.trim();
    case "address":
      return [`${block.label}:`, ...block.lines].join("\n");
    case "fields":
      return block.items
        .map(({ label, value, note }) => `${label}: ${value ?? NOT_STATED}${note ? ` (${note})` : ""}`)
        .join("\n");
    case "table":
      return tableText(block.table);
    case "list":
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${item}`).join("\n");
    case "notice":
      return [block.title, block.text].filter((text) => text !== "").join("\n");
    case "finding":
      return findingText(block.finding);
    case "signature":
      return block.lines.join("\n");
    case "pageBreak":
      return "";
  }
}

function heading(text: string, level: 1 | 2 | 3): string {
  const rule = { 1: "=", 2: "-", 3: "" }[level].repeat([...text].length);
  return rule ? `${text}\n${rule}` : text;
}

function tableText({ caption, columns, rows, footer = [] }: Table): string {
  // One cell per line would be unreadable, columns of spaces break on long cells: each value names its column.
  const line = (cells: readonly (string | null)[]) =>
    columns.map(({ label }, at) => {
      const value = cells[at] === null ? NOT_STATED : (cells[at] ?? "");
      return at === 0 ? value : `${label}: ${value}`;
    });
  const lines = [...rows, ...footer].map((cells) => `- ${line(cells).join(" · ")}`);
  return [caption, `(${columns.map((column) => column.label).join(" · ")})`, ...lines].join("\n");
}

function findingText({ title, verdict, consequence, text, source }: FindingBlock): string {
  const address = source.url ? ` (${source.url})` : "";
  const lines = [`${verdict}: ${title}`, consequence, text, `Quelle: ${source.text}${address}`];
  return lines.filter((line) => line !== "").join("\n");
}
