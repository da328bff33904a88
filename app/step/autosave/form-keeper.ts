import { type FormTexts, textsOfEntries } from "~/forms/fields/form-texts";
import { type FormBasis, restsOn } from "~/forms/saving/basis";
import type { PlaceKey, Update } from "~/forms/saving/form-differences";
import type { LostPart } from "~/forms/saving/lost-parts";
import { controlsOf, type Entries, formEntries, putTexts, spelled } from "./form-entries";
import type { OpenPlace, SaveAnswer } from "./save-answer";

/** What is sent: some sections of the form, with what they rest on. */
export type Snapshot = { sections: string[]; entries: Entries; basis: FormBasis };
/** Texts of parts for which the page has no fields any more. */
export type Orphans = { entries: Entries; basis: FormBasis; lost: LostPart[] };

type Given = {
  /** The sections that this person writes. */
  sections: readonly string[];
  /** What is stored of them, as the form shows it. */
  stored: FormTexts;
  basis: FormBasis;
  orphans: Orphans | null;
};

const textOf = (texts: FormTexts, name: string): string =>
  JSON.stringify((texts.get(name) ?? []).filter((text) => text !== ""));

/** Knows what of a form the server has, what each of its fields rests on, and what waits for a decision. */
export class FormKeeper {
  #stored: Map<string, readonly string[]>;
  #held: Update[] = [];
  #orphans: Orphans | null;
  basis: FormBasis;
  open: OpenPlace[] = [];
  lost: LostPart[];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly given: Given,
    /** Shows a field's new text. */
    private readonly put: (name: string, values: readonly string[]) => void,
  ) {
    this.#stored = new Map(given.stored);
    this.basis = given.basis;
    this.#orphans = given.orphans;
    this.lost = given.orphans?.lost ?? [];
  }

  /** The sections in which the form says something else than the server has. */
  snapshot(): Snapshot | null {
    return this.#sectionsAsTyped(this.#changed());
  }

  /** The same, and those that wait for a decision: what must not be forgotten. */
  unsettled(): Snapshot | null {
    const waiting = [...this.open, ...this.lost].map(({ section }) => section);
    const own = this.given.sections.filter((one) => this.#changed().includes(one) || waiting.includes(one));
    const typed = this.#sectionsAsTyped(own);
    if (!this.#orphans) return typed;
    const { entries, basis } = this.#orphans;
    return {
      sections: [...(typed?.sections ?? []), ...Object.keys(basis)],
      entries: [...(typed?.entries ?? []), ...entries],
      basis: { ...typed?.basis, ...basis },
    };
  }

  /** Takes over what the server says: new versions, and the texts of others where nobody typed meanwhile. */
  settle(answer: SaveAnswer, sent: Snapshot): void {
    const said = textsOfEntries(sent.entries);
    const isSent = ({ section }: { section: string }) => sent.sections.includes(section);
    for (const name of [...this.#stored.keys()])
      if (isSent({ section: name.slice(0, name.indexOf(".")) })) this.#stored.delete(name);
    for (const [name, values] of said) this.#stored.set(name, values);
    this.#held = [...this.#held.filter((one) => !isSent(one)), ...answer.updates];
    this.open = [...this.open.filter((one) => !isSent(one)), ...answer.open];
    this.lost = [...this.lost.filter((one) => !isSent(one)), ...answer.lost];
    this.#applyHeld();
    const waiting = [...this.#held, ...answer.reshaped, ...answer.open];
    for (const section of sent.sections) {
      const version = answer.versions[section];
      const before = sent.basis[section];
      if (version === undefined || before === undefined) continue;
      const places = waiting
        .filter((one) => one.section === section)
        .map(({ place }): [string, number] => [place, restsOn(before, place)]);
      this.basis = { ...this.basis, [section]: { version, places: Object.fromEntries(places) } };
    }
  }

  /** A field was left: what others wrote there can be shown now. */
  showHeld(): void {
    const before = this.#held;
    this.#applyHeld();
    const still = (one: PlaceKey) =>
      [...this.#held, ...this.open].some(
        ({ section, place }) => section === one.section && place === one.place,
      );
    for (const one of before) {
      const known = this.basis[one.section];
      if (still(one) || !known) continue;
      const { [one.place]: _shown, ...places } = known.places;
      this.basis = { ...this.basis, [one.section]: { ...known, places } };
    }
  }

  /** The person has seen what could not be saved. */
  forgetLost(): void {
    this.lost = [];
    this.#orphans = null;
  }

  #texts(): FormTexts {
    return textsOfEntries(formEntries(this.form, this.given.sections));
  }

  #changed(): string[] {
    const texts = this.#texts();
    return this.given.sections.filter(
      (section) => spelled(texts, section) !== spelled(this.#stored, section),
    );
  }

  #sectionsAsTyped(sections: string[]): Snapshot | null {
    if (sections.length === 0) return null;
    const basis = Object.fromEntries(
      Object.entries(this.basis).filter(([section]) => sections.includes(section)),
    );
    return { sections, entries: formEntries(this.form, sections), basis };
  }

  #applyHeld(): void {
    const texts = this.#texts();
    this.#held = this.#held.filter((update) => !this.#shows(update, texts));
  }

  /** Shows another's text where the field is there, nobody is in it and nobody typed into it. */
  #shows({ name, values }: Update, texts: FormTexts): boolean {
    const controls = controlsOf(this.form, name);
    const busy = controls.some((control) => control === document.activeElement);
    if (controls.length === 0 || busy || textOf(texts, name) !== textOf(this.#stored, name)) return false;
    putTexts(this.form, name, values);
    if (textOf(this.#texts(), name) !== textOf(new Map([[name, values]]), name)) {
      // A choice that this page does not offer yet: what it showed stays, and rests on what it did.
      putTexts(this.form, name, texts.get(name) ?? []);
      return false;
    }
    this.put(name, values);
    this.#stored.set(name, values);
    return true;
  }
}
