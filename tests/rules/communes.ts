import type { Facts, Participant } from "~/rules";
import { readCase } from "./cases";

export const hoexter = readCase("hoexter-2022");
export const niestetal = readCase("niestetal-complete");

/** So many invented municipalities of one Kreis; the first leads. */
export function communes(state: "HE" | "NW", count: number): Participant[] {
  const district = state === "HE" ? "06633" : "05762";
  return Array.from({ length: count }, (_, index) => ({
    key: `${district}${String(index + 1).padStart(3, "0")}`,
    name: `Gemeinde ${index + 1}`,
    kind: "municipality" as const,
    lead: index === 0,
  }));
}

/** The complete Hessian case with so many participants. */
export const hesse = (count: number, more: Partial<Facts> = {}): Facts => ({
  ...niestetal,
  participants: communes("HE", count),
  ...more,
});

/** The complete case from North Rhine-Westphalia with so many participants. */
export const northRhine = (count: number, more: Partial<Facts> = {}): Facts => ({
  ...hoexter,
  participants: communes("NW", count),
  ...more,
});
