import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Face } from "./theme";

// Resolved like an import, so that it works from source, from tests and from the built server alike.
const require = createRequire(import.meta.url);
const FILES: Record<Face, () => string> = {
  regular: () => require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  strong: () => require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
};

export type GlyphMetrics = {
  id: number;
  /** in 1/1000 em */
  advance: number;
};

/** A font file with what it takes to measure text. Read once per process and never changed. */
export type Typeface = {
  bytes: Buffer;
  font: Font;
  /** undefined where the font has no such sign. */
  glyph(codePoint: number): GlyphMetrics | undefined;
};

/** @throws Error when the file holds no single font. */
export function openFont(bytes: Buffer): Font {
  const font = create(bytes);
  if (!("glyphForCodePoint" in font)) throw new Error("Die Schriftdatei enthält mehrere Schriften.");
  return font;
}

function load(face: Face): Typeface {
  const bytes = readFileSync(FILES[face]());
  const font = openFont(bytes);
  const known = new Map<number, GlyphMetrics | undefined>();
  const glyph = (codePoint: number) => {
    if (known.has(codePoint)) return known.get(codePoint);
    const found = font.glyphForCodePoint(codePoint);
    const advance = (found.advanceWidth * 1000) / font.unitsPerEm;
    const metrics = found.id === 0 ? undefined : { id: found.id, advance };
    known.set(codePoint, metrics);
    return metrics;
  };
  return { bytes, font, glyph };
}

const loaded = new Map<Face, Typeface>();

export function typeface(face: Face): Typeface {
  const known = loaded.get(face);
  if (known) return known;
  const fresh = load(face);
  loaded.set(face, fresh);
  return fresh;
}
