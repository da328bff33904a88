/** Somebody counts as there for so long after the last sign; pages give one every 20 seconds. */
export const PRESENT_SECONDS = 45;
