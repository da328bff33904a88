import type { Offer } from "~/forms/known/known";

/** What is known of a field, as the field shows it: a choice by its label. */
export type ShownOffer = Offer & { shown: string };
