import { z } from "zod";
import type { SectionSet } from "../interchange/section-set";
import type { Step } from "./field";
import { textsOfValues } from "./form-texts";
import { readStep } from "./read-step";

/** The zod schema of a step's form values: the same reading that the server does, as messages at the fields. */
export function stepSchema(step: Step, set: SectionSet, own?: ReadonlySet<string>) {
  return z.record(z.string(), z.unknown()).superRefine((values, context) => {
    const { errors } = readStep(step, set, {}, textsOfValues(values), own ? { own } : {});
    for (const [name, message] of Object.entries(errors)) {
      context.addIssue({ code: "custom", path: name.split("."), message });
    }
  });
}
