/** sRGB as matrix and curve (ICC.1:2001-04, version 2.1), generated so that no foreign profile is shipped. */
const CURVE_POINTS = 1024;
const HEADER_SIZE = 128;
const ENTRY_SIZE = 12;

type Xyz = readonly [number, number, number];
// Primaries of IEC 61966-2-1 adapted to D50 (Bradford), and the white point of the medium.
const WHITE: Xyz = [0.9505, 1, 1.0891];
const RED: Xyz = [0.43607, 0.22249, 0.01392];
const GREEN: Xyz = [0.38515, 0.71687, 0.09708];
const BLUE: Xyz = [0.14307, 0.06061, 0.7141];
const D50: Xyz = [0.9642, 1, 0.8249];

function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * at);
  return bytes;
}

function element(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, "latin1"), ...parts]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  // Empty Unicode and ScriptCode descriptions follow the ASCII one.
  return element("desc", length, Buffer.from(`${text}\0`, "latin1"), Buffer.alloc(78));
}

function curve(): Buffer {
  const bytes = Buffer.alloc(4 + 2 * CURVE_POINTS);
  bytes.writeUInt32BE(CURVE_POINTS);
  for (let at = 0; at < CURVE_POINTS; at += 1) {
    const value = at / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(65535 * linear), 4 + 2 * at);
  }
  return element("curv", bytes);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [at, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * at);
  bytes.write("acsp", 36, "latin1");
  fixed(D50).copy(bytes, 68);
  return bytes;
}

export function srgbProfile(): Buffer {
  const tone = curve();
  const tags: [string, Buffer][] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", element("text", Buffer.from("Public Domain\0", "latin1"))],
    ["wtpt", element("XYZ ", fixed(WHITE))],
    ["rXYZ", element("XYZ ", fixed(RED))],
    ["gXYZ", element("XYZ ", fixed(GREEN))],
    ["bXYZ", element("XYZ ", fixed(BLUE))],
    ["rTRC", tone],
    ["gTRC", tone],
    ["bTRC", tone],
  ];
  const offsets = new Map<Buffer, number>();
  let end = HEADER_SIZE + 4 + ENTRY_SIZE * tags.length;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    end += data.length;
  }
  const table = Buffer.alloc(4 + ENTRY_SIZE * tags.length);
  table.writeUInt32BE(tags.length);
  for (const [at, [signature, data]] of tags.entries()) {
    const start = 4 + ENTRY_SIZE * at;
    table.write(signature, start, "latin1");
    table.writeUInt32BE(offsets.get(data) ?? 0, start + 4);
    table.writeUInt32BE(data.length, start + 8);
  }
  return Buffer.concat([header(end), table, ...offsets.keys()]);
}
