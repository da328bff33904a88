import { sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import { FORMAT } from "~/forms/schema/application";
import { STEPS } from "~/forms/steps";
import { placeFindings } from "~/forms/steps/place-findings";
import type { Facts, Finding } from "~/rules";

export type LookedAt = { step: string; fields: string[] };

/** The labels of the fields a finding names; nameless participants, so that no example's name stands there. */
function labelsOf(facts: Facts, finding: Finding): { step: string; label: string }[] {
  let next = 0;
  const newId = () => {
    next += 1;
    return String(next);
  };
  const set = sectionSetOf(split({ ...facts, format: FORMAT }, newId));
  const participants = set.participants.map(({ id, data }) => ({ id, data: { ...data, name: "" } }));
  return placeFindings([finding], { ...set, participants }).flatMap(({ places }) => places);
}

/** The fields of the application that a rule looks at, by step: those that its findings on examples name. */
export function lookedAt(findings: readonly { facts: Facts; finding: Finding }[]): LookedAt[] {
  const found = findings.flatMap(({ facts, finding }) => labelsOf(facts, finding));
  return STEPS.flatMap(({ id, title }) => {
    const fields = new Set(found.filter(({ step }) => step === id).map(({ label }) => label));
    return fields.size === 0 ? [] : [{ step: title, fields: [...fields] }];
  });
}
