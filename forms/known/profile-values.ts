import type { Profile } from "../profile/profile";
import type { KnownValue } from "./known";

/** What an organisation entered of itself once. */
export function profileValues(profile: Profile): KnownValue[] {
  const said = "Aus dem Profil Ihrer Organisation";
  return Object.entries(profile).flatMap(([group, fields]) =>
    Object.entries(fields ?? {}).flatMap(([name, value]): KnownValue[] =>
      value === undefined ? [] : [{ path: `${group}.${name}`, value, from: "profile", said }],
    ),
  );
}
