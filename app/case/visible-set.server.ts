import type { SectionSet } from "~/forms/interchange/section-set";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { StoredCase } from "./stored-case.server";

/** What a person may see of the sections: the lead everything, a partner its own part and who else takes part. */
export function visibleSet({ set, stored }: StoredCase): SectionSet {
  if (stored.access === "lead") return set;
  const own = new Set(stored.ownSections);
  return {
    case: {
      state: set.case.state,
      category: set.case.category,
      ...(set.case.programme !== undefined && { programme: set.case.programme }),
      ...(set.case.title !== undefined && { title: set.case.title }),
    },
    project: {},
    agreement: {},
    "costs-after": {},
    budget: {},
    participants: set.participants.map(({ id, data }) =>
      own.has(participantSectionName(id))
        ? { id, data }
        : {
            id,
            data: { name: data.name, kind: data.kind, ...(data.lead !== undefined && { lead: data.lead }) },
          },
    ),
  };
}
