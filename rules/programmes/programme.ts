import type { z } from "zod";
import type { programmeSchema } from "./programme-schema";

/** One dated version of a funding programme; what its fields mean stands in `programme-schema.ts`. */
export type Programme = z.infer<typeof programmeSchema>;

export type Tariff = Programme["tariff"];
export type Authority = Programme["authority"];
export type SupervisoryActRule = Programme["supervisoryAct"];
export type DocumentId = Programme["documents"][number]["id"];

/**
 * How a rule stands in this version. `level` is what the act says; a "must" whose source is not official is
 * reported as "should". `variants` replace the source where one branch of the rule is proven differently.
 */
export type RuleEntry = Programme["rules"][keyof Programme["rules"]];
