import type { Source } from "./report";

/** Where a finding says that something is not asked for: no act proves what none of the sources at hand names. */
export const NOT_NAMED: Source = {
  act: "in den vorliegenden Quellen nicht genannt",
  certainty: "unverified",
};

export const isNotNamed = ({ act }: Pick<Source, "act">): boolean => act === NOT_NAMED.act;
