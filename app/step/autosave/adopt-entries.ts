import { askedFields, textAt } from "~/forms/asked/asked-fields";
import { shownTexts } from "~/forms/asked/shown-texts";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, textsOfEntries } from "~/forms/fields/form-texts";
import { type FormBasis, restingOnNothing } from "~/forms/saving/basis";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { StepPage } from "../page/step-page.server";
import type { FoundEntries } from "./entry-buffer";
import { type Entries, spelled } from "./form-entries";
import type { Orphans } from "./form-keeper";

export type Adopted = {
  /** What the form shows: what is stored, with what was found in its place. */
  initial: FormTexts;
  basis: FormBasis;
  orphans: Orphans | null;
};

type Page = Pick<StepPage, "texts" | "basis" | "set" | "foreign" | "lineage">;

const within = (entries: Entries, sections: readonly string[]): Entries =>
  entries.filter(([name]) => sections.includes(name.slice(0, name.indexOf("."))));

/** Texts of parts that are no longer this person's, as far as they say something else than is stored there now. */
function lostIn(step: Step, page: Page, entries: Entries, sections: string[]): LostPart[] {
  const texts = textsOfEntries(entries);
  const stored: FormTexts = new Map(page.texts);
  const asked = askedFields(step, page.set, new Set(sections), [texts]);
  return sections.flatMap((section): LostPart[] => {
    const fields = asked
      .filter((one) => one.section === section && textAt(texts, one.name) !== textAt(stored, one.name))
      .map(({ field, name, label }) => ({ label, text: shownTexts(field, texts.get(name) ?? [], page.set) }));
    const gone = [...texts].flatMap(([name, values]) =>
      name.startsWith(`${section}.`) ? [{ label: "Eingabe", text: values.join("\n") }] : [],
    );
    const owner = page.foreign[section] ?? null;
    const known = asked.some((one) => one.section === section) ? fields : gone;
    const said = known.filter(({ text }) => text !== "");
    return said.length > 0 ? [{ section, owner, fields: said }] : [];
  });
}

/** Puts what a browser kept into the form as it is shown now; null where all of it is stored already. */
export function adoptEntries(step: Step, page: Page, found: FoundEntries): Adopted | null {
  const stored: FormTexts = new Map(page.texts);
  const texts = textsOfEntries(found.entries);
  const sections = Object.keys(found.basis);
  const shown = sections.filter((section) => page.basis[section] !== undefined);
  const typed = shown.filter((section) => spelled(texts, section) !== spelled(stored, section));
  const foreign = sections.filter((section) => !shown.includes(section));
  const lost = lostIn(step, page, within(found.entries, foreign), foreign);
  if (typed.length === 0 && lost.length === 0) return null;
  const isTyped = (name: string) => typed.includes(name.slice(0, name.indexOf(".")));
  const resting = found.lineage === page.lineage ? found.basis : restingOnNothing(found.basis);
  const basisOf = (some: readonly string[]) =>
    Object.fromEntries(Object.entries(resting).filter(([section]) => some.includes(section)));
  const lostSections = lost.map(({ section }) => section);
  return {
    initial: new Map([
      ...[...stored].filter(([name]) => !isTyped(name)),
      ...[...texts].filter(([name]) => isTyped(name)),
    ]),
    basis: { ...page.basis, ...basisOf(typed) },
    orphans:
      lost.length > 0
        ? { entries: within(found.entries, lostSections), basis: basisOf(lostSections), lost }
        : null,
  };
}
