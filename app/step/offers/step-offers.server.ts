import type { CaseView } from "~/app/case/case-view.server";
import { knownOfParts } from "~/app/case/known-values.server";
import type { ShownOffer } from "~/app/step/form/shown-offer";
import type { Reading } from "~/db/readings/load-readings";
import { askedFields } from "~/forms/asked/asked-fields";
import { shownTexts } from "~/forms/asked/shown-texts";
import { hasReadableText } from "~/forms/comparison/plain-text";
import type { Step } from "~/forms/fields/field";
import { derivedAct } from "~/forms/known/derived-act";
import { type KnownValue, offersFor } from "~/forms/known/known";
import { profileValues } from "~/forms/known/profile-values";
import { readValues } from "~/forms/known/read-values";

/** Field → what is known of it. */
export type StepOffers = Record<string, ShownOffer[]>;

/** At the fields of this person's own parts alone: others see neither profile nor button. */
function offersAt({ set, stored }: CaseView, step: Step, known: ReadonlyMap<string, readonly KnownValue[]>) {
  const own = new Set(stored.ownSections);
  const fields = askedFields(step, set, own, []);
  return Object.fromEntries(
    fields.flatMap(({ field, section, name }): [string, ShownOffer[]][] => {
      const offers = offersFor(field, known.get(section) ?? []);
      return offers.length === 0
        ? []
        : [[name, offers.map((one) => ({ ...one, shown: shownTexts(field, [one.text], set) }))]];
    }),
  );
}

/** What follows from the entries of the case and the register: anew with every save. */
export function derivedOffers(view: CaseView, step: Step): StepOffers {
  const { set, programme } = view;
  const act = derivedAct({ state: set.case.state, agreement: set.agreement }, programme);
  return offersAt(view, step, new Map([...knownOfParts(view), ["agreement", act]]));
}

/** What uploaded resolutions say, as far as they were read. */
export function readOffers(view: CaseView, step: Step, readings: readonly Reading[]): StepOffers {
  const known = readings.flatMap(({ section, name, pages }): [string, KnownValue[]][] =>
    pages !== null && hasReadableText(pages) ? [[section, readValues(pages, name)]] : [],
  );
  return offersAt(view, step, new Map(known));
}

/** What the organisation says of itself: as the page is loaded. */
export function profileOffers(view: CaseView, step: Step): StepOffers {
  const known = [...view.stored.profiles].map(([section, one]): [string, KnownValue[]] => [
    section,
    profileValues(one),
  ]);
  return offersAt(view, step, new Map(known));
}
