import { participantSectionName } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { setOf } from "~/tests/forms/fields/set-of";
import type { CaseName } from "../cases";

export type Row = {
  name: string;
  ownerName: string;
  data: Record<string, unknown>;
  unparsed: Record<string, string>;
};

/** The sections of a real case as they are stored; its participants are called p1, p2, … and write their own parts. */
export function storedSections(name: CaseName): { set: ReturnType<typeof setOf>; stored: Row[] } {
  const set = setOf(name);
  const stored = [
    ...LEAD_SECTIONS.map((section) => ({ name: section, ownerName: "Niestetal", data: set[section] })),
    ...set.participants.map(({ id, data }) => ({
      name: participantSectionName(id),
      ownerName: data.name,
      data,
    })),
  ];
  return { set, stored: stored.map((row) => ({ ...row, unparsed: {} })) };
}
