import type { WholeFile } from "~/db/backup/copy-file";
import { formatWholeNumber } from "~/rules/german/number";

/** What an inspected file is told by; the check sum is what `verify --expect` takes. */
export function fileWords({ bytes, entries, lastHash }: WholeFile): string {
  return [
    `  Größe: ${formatWholeNumber(bytes)} Bytes`,
    `  Einträge im Protokoll: ${formatWholeNumber(entries)}`,
    `  Prüfsumme des letzten: ${lastHash}`,
    "",
  ].join("\n");
}
