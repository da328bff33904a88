import type { Programme } from "~/rules";
import { requiredAct } from "~/rules/offices/supervisory-acts";
import { AGREEMENT_FORM_LABELS, AGREEMENT_MODE_LABELS, STATE_LABELS } from "../labels";
import type { DraftApplication } from "../schema/application";
import type { KnownValue } from "./known";

type Case = Pick<DraftApplication, "state"> & { agreement: NonNullable<DraftApplication["agreement"]> };

/**
 * Approval or notice, where the version of the programme says which: by how the task is shared, and of a Zweckverband
 * always approval (§ 10 KGG, § 10 Abs. 1 GkG NRW). Of every other form no source says it.
 */
export function derivedAct({ state, agreement }: Case, { supervisoryAct }: Programme): KnownValue[] {
  const { form, mode } = agreement;
  const known = (value: string, grounds: string): KnownValue[] => [
    { path: "supervisoryAct.kind", value, from: "derived", said: `Abgeleitet aus: ${grounds}` },
  ];
  if (form === "special-purpose-association") return known("approval", AGREEMENT_FORM_LABELS[form]);
  if (form !== "public-law-agreement") return [];
  const kind = requiredAct(supervisoryAct, mode);
  if (kind === undefined) return [];
  const how = mode === undefined ? AGREEMENT_FORM_LABELS[form] : AGREEMENT_MODE_LABELS[mode];
  return known(kind, `${how} in ${STATE_LABELS[state]}`);
}
