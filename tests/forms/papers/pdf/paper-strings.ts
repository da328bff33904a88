import { type Block, NOT_STATED, type Paper } from "~/forms/papers/paper/blocks";

/** Every text of a paper that a reader must find in it, unset values as they print. */
export function paperStrings(paper: Paper): string[] {
  return paper.blocks.flatMap(blockStrings).flatMap((text) => text.split(/\n\s*\n/));
}

function blockStrings(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "address":
      return [block.label, ...block.lines];
    case "fields":
      return block.items.flatMap(({ label, value, note }) => [label, value ?? NOT_STATED, note ?? ""]);
    case "table": {
      const { caption, columns, rows, footer = [] } = block.table;
      const cells = [...rows, ...footer].flat().map((cell) => cell ?? NOT_STATED);
      return [caption, ...columns.map((column) => column.label), ...cells];
    }
    case "list":
      return block.items;
    case "notice":
      return [block.title, block.text];
    case "finding": {
      const { title, verdict, consequence, text, source } = block.finding;
      return [title, verdict, consequence, text, source.text];
    }
    case "signature":
      return block.lines;
    case "pageBreak":
      return [];
  }
}
