const GROUP_MARKS = /(?<=\d)['’‘ʼ](?=\d)/g;

/** The digits of "10.893", "10 893", "10'893" and "10893" alike; null where points do not stand before three digits. */
export function ungrouped(text: string): string | null {
  const plain = text.replaceAll(" ", "").replace(GROUP_MARKS, ".");
  return /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(plain) ? plain.replaceAll(".", "") : null;
}

export const startsWithMinus = (text: string): boolean => /^[-−–—]\s*\d/.test(text);
