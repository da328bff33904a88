const KB = 1024;
const MB = KB * KB;
const oneDigit = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "84 KB", "1,2 MB": as file managers show it; nothing is smaller than "1 KB". */
export function sizeWords(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  return `${oneDigit.format(bytes / MB)} MB`;
}
