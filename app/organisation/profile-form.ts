import type { Profile } from "~/forms/profile/profile";

/** What the form of the profile asks, by the names of its fields; null: left empty. */
export type ProfileTexts = {
  strasse: string | null;
  plz: string | null;
  ort: string | null;
  amt: string | null;
  telefon: string | null;
  postfach: string | null;
  behoerde: string | null;
  amtsbezeichnung: string | null;
  briefkopf: string[] | null;
};

/** Only what was entered, so that an empty field is never taken for one that is known to be empty. */
function given<Fields extends Record<string, unknown>>(fields: Fields) {
  const entered = Object.entries(fields).filter(([, value]) => value !== null);
  return entered.length === 0 ? undefined : Object.fromEntries(entered);
}

export function profileOf(texts: ProfileTexts): Profile {
  const { strasse, plz, ort, briefkopf, amt, telefon, postfach, behoerde, amtsbezeichnung } = texts;
  const office = given({ street: strasse, postcode: plz, city: ort, letterhead: briefkopf });
  const contact = given({ unit: amt, phone: telefon, email: postfach });
  const signatory = given({ authority: behoerde, function: amtsbezeichnung });
  return { ...(office && { office }), ...(contact && { contact }), ...(signatory && { signatory }) };
}

/** The same the other way: what the fields of the form hold. */
export function profileTexts({ office, contact, signatory }: Profile): Record<keyof ProfileTexts, string> {
  return {
    strasse: office?.street ?? "",
    plz: office?.postcode ?? "",
    ort: office?.city ?? "",
    amt: contact?.unit ?? "",
    telefon: contact?.phone ?? "",
    postfach: contact?.email ?? "",
    behoerde: signatory?.authority ?? "",
    amtsbezeichnung: signatory?.function ?? "",
    briefkopf: (office?.letterhead ?? []).join("\n"),
  };
}
