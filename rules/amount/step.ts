import type { Amount } from "../report/report";

export type DerivationStep = Amount["derivation"][number];

/** What a tariff gives before any percentage: null where it knows no amount for so few participants. */
export type TariffResult = { cents: number | null; steps: DerivationStep[] };
