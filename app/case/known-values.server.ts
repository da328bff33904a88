import { participantSectionName } from "~/forms/interchange/section-set";
import { derivedValues } from "~/forms/known/derived-values";
import type { KnownValue } from "~/forms/known/known";
import { profileValues } from "~/forms/known/profile-values";
import { registerValues } from "~/forms/known/register-values";
import { findEntry } from "~/forms/register/look-up";
import type { StoredCase } from "./stored-case.server";

type Known = Pick<StoredCase, "set" | "register" | "stored">;

/** Section of a participant → what follows from the register and from what the participant is. */
export function knownOfParts({ set, register }: Omit<Known, "stored">): Map<string, KnownValue[]> {
  const { state } = set.case;
  return new Map(
    set.participants.map(({ id, data }) => {
      const entry = data.key === undefined ? undefined : findEntry(register, data.key);
      const registered = entry ? registerValues(entry, register.asOf) : [];
      return [participantSectionName(id), [...registered, ...derivedValues(data, { state, entry })]];
    }),
  );
}

/** What the program fills in by itself where a part begins: where it stands so, nobody need have entered it. */
export function filledInOf(known: Known): ReadonlyMap<string, readonly KnownValue[]> {
  const filled = knownOfParts(known);
  for (const [section, profile] of known.stored.profiles)
    filled.set(section, [...(filled.get(section) ?? []), ...profileValues(profile)]);
  return filled;
}
