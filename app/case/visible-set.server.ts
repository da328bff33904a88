import { participantSectionName, type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import type { StoredCase } from "./stored-case.server";

/** What a person may see of the sections: the lead everything, a partner its own part and who else takes part. */
export function visibleSet({ set, stored }: StoredCase): SectionSet {
  if (stored.access === "lead") return set;
  const own = new Set(stored.ownSections);
  const { state, category, programme, title } = set.case;
  // What is not handed over counts as never entered.
  return sectionSetOf([
    { name: "case", data: { state, category, programme, title } },
    ...set.participants.map(({ id, data }) => {
      const name = participantSectionName(id);
      return { name, data: own.has(name) ? data : { name: data.name, kind: data.kind, lead: data.lead } };
    }),
  ]);
}
