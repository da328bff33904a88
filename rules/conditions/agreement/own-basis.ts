import type { Facts } from "../../facts/facts";

type Words = { form: string; act: string };

/** Hesse: fields that rest on a statute of their own, as published agreements show; the statutes were not at hand. */
const OWN_BASES: Readonly<Record<string, Words>> = {
  "public-order": {
    form: "Ein gemeinsamer Ordnungsbehördenbezirk beruht nach veröffentlichten Vereinbarungen auf § 85 Abs. 2 HSOG und nicht auf dem KGG (mittelbar belegt, bitte prüfen).",
    act: "Einen gemeinsamen Ordnungsbehördenbezirk bildet dagegen das Regierungspräsidium auf Antrag (§ 85 Abs. 2 HSOG, mittelbar belegt, bitte prüfen).",
  },
  "civil-registry": {
    form: "Ein gemeinsamer Standesamtsbezirk beruht nach einer veröffentlichten Vereinbarung auf § 2 Abs. 1, § 24 Abs. 1 Nr. 1 und § 25 Abs. 1 Satz 1 KGG mit § 2 Abs. 2 HAG PStG; sie nennt die Besetzung mit mindestens zwei Stellen (§ 1 Abs. 2 PStGAV).",
    act: "Ein gemeinsamer Standesamtsbezirk (§ 2 Abs. 2 HAG PStG) ist nach einer veröffentlichten Vereinbarung eine Delegation (§ 24 Abs. 1 Nr. 1 KGG).",
  },
};

/** What is to be added for the chosen fields, with a space before it; nothing where none has a basis of its own. */
export function ownBasis({ state, project }: Pick<Facts, "state" | "project">, on: keyof Words): string {
  if (state !== "HE") return "";
  const said = (project.taskAreas ?? []).flatMap((area) => OWN_BASES[area]?.[on] ?? []);
  return said.map((text) => ` ${text}`).join("");
}
