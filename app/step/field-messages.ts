import { type FieldErrors, get } from "react-hook-form";
import type { MissingEntries } from "~/app/case/missing.server";

/** What the form library has to say at a field. */
export function fieldMessageAt(errors: FieldErrors, name: string): string | undefined {
  const found: unknown = get(errors, name);
  const isMessage = typeof found === "object" && found !== null && "message" in found;
  return isMessage && typeof found.message === "string" ? found.message : undefined;
}

/** The sentence beside a field whose entry contradicts a condition. */
export function contradictionAt({ items }: MissingEntries, name: string): string | undefined {
  const here = items.find(
    ({ finding, links }) => finding.verdict === "not_met" && links?.[0]?.href === `#${name}`,
  );
  return here?.finding.text;
}
