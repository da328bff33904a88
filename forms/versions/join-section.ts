import { sectionSchema } from "~/forms/schema/sections";
import { changedPlaces } from "./changed-places";
import { type Join, joinVersions } from "./join-versions";
import { comparedPlace } from "./leaves";

/** Joins what two made of a section; what would not fit the section's form together is left to a person. */
export const joinSection: Join = (section, versions) => {
  const joined = joinVersions(versions);
  if (sectionSchema(section).safeParse(joined.data).success) return joined;
  const { base, mine, theirs } = versions;
  return { ...theirs, open: [...new Set(changedPlaces(base, mine).map(comparedPlace))] };
};
