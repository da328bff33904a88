/** Points (1/72 inch). A4; 25 mm at the left for filing, 20 mm at the right, as in DIN 5008. */
export const PAGE = { width: 595.28, height: 841.89, left: 70.87, right: 56.69, top: 62, bottom: 70 };
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** Boxes of more lines are divided rather than leave a large gap at the foot of a page. */
export const LONGEST_WHOLE = 16;

export type Face = "regular" | "strong";
/** Red, green and blue from 0 to 1, in sRGB. */
export type Color = readonly [number, number, number];
export type Style = { face: Face; size: number; leading: number; color: Color };

function rgb(hex: string): Color {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(0), part(2), part(4)];
}

/** Every text colour has a contrast of at least 4.5 to 1 on white and on the tints (WCAG 1.4.3). */
export const COLOR = {
  text: rgb("1c2128"),
  quiet: rgb("4d5661"),
  link: rgb("1b4a8a"),
  hairline: rgb("c3c9d1"),
  rule: rgb("6b7480"),
  shade: rgb("f1f3f6"),
  draft: rgb("a3161a"),
};

export const TONE = {
  info: { strong: rgb("1b4a8a"), tint: rgb("eef4fb") },
  success: { strong: rgb("1a6334"), tint: rgb("eef7f0") },
  warning: { strong: rgb("7d4f00"), tint: rgb("fdf6e7") },
  danger: { strong: rgb("a3161a"), tint: rgb("fcf0f0") },
  neutral: { strong: rgb("4d5661"), tint: rgb("f3f5f7") },
};

const style = (size: number, leading: number, face: Face = "regular", color: Color = COLOR.text): Style => ({
  face,
  size,
  leading,
  color,
});

export const STYLE = {
  heading: { 1: style(17, 22, "strong"), 2: style(13, 17.5, "strong"), 3: style(11, 15, "strong") },
  body: style(10.5, 15),
  strong: style(10.5, 15, "strong"),
  small: style(9, 12.5, "regular", COLOR.quiet),
  label: style(8.5, 12, "regular", COLOR.quiet),
  fieldLabel: style(10.5, 15, "regular", COLOR.quiet),
  caption: style(10, 14, "strong"),
  cell: style(9.5, 13),
  cellStrong: style(9.5, 13, "strong"),
  footer: style(8.5, 11, "regular", COLOR.quiet),
};
