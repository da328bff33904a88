/** The address in plain ASCII when it leads to a web page; undefined for anything else ("javascript:", "file:"). */
export function webAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : undefined;
}
