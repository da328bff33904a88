import type { LeadName } from "~/forms/schema/sections";
import type { AttachmentKind } from "~/rules/facts/facts";

/** Where a file of this kind is kept when it belongs to no single participant: the section that asks for it. */
export const SECTION_OF: Record<Exclude<AttachmentKind, "resolution">, LeadName> = {
  agreement: "agreement",
  "cost-overview": "costs-after",
  "cost-estimate": "budget",
  statement: "project",
  other: "project",
};

const SINGLE: readonly AttachmentKind[] = ["resolution", "agreement", "cost-overview", "cost-estimate"];

/** Only one current file has its place in these slots; a new one takes the place of the old, which is kept. */
export function slotOf(kind: AttachmentKind): string | undefined {
  return SINGLE.includes(kind) ? kind : undefined;
}
