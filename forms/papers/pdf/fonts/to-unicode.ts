const BLOCK = 100;

function hex(codePoint: number): string {
  const utf16 = Buffer.from(String.fromCodePoint(codePoint), "utf16le").swap16();
  return utf16.toString("hex").toUpperCase();
}

/** The character map from glyph numbers back to text (ISO 32000-1, 9.10.3): what copying and reading aloud use. */
export function toUnicode(signs: ReadonlyMap<number, { codePoint: number }>): string {
  const entries = [...signs]
    .sort(([a], [b]) => a - b)
    .map(
      ([number, sign]) => `<${number.toString(16).toUpperCase().padStart(4, "0")}> <${hex(sign.codePoint)}>`,
    );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const part = entries.slice(at, at + BLOCK);
    blocks.push(`${part.length} beginbfchar`, ...part, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}
