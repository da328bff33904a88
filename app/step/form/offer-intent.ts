import type { FormTexts } from "~/forms/fields/form-texts";

const TAKE_OFFER = "angebot";

/** The button beside a field that takes over what is known: it says all there is to do, so that nothing is looked up. */
export const takeOfferIntent = (name: string, text: string): string => `${TAKE_OFFER} ${name} ${text}`;

export type TakenOffer = { name: string; text: string };

/** Null for every other button. */
export function readTakenOffer(intent: string): TakenOffer | null {
  const [, name, text] = /^angebot (\S+) ([\s\S]+)$/.exec(intent) ?? [];
  return name === undefined || text === undefined ? null : { name, text };
}

/** The form as if the offer had been typed. */
export const withTaken = (texts: FormTexts, { name, text }: TakenOffer): FormTexts =>
  new Map([...texts, [name, [text]]]);
