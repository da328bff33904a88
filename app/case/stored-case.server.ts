import type { LoadedApplication } from "~/db/applications/load-application";
import type { UnparsedBySection } from "~/forms/fields/read-step";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import type { Register } from "~/forms/register/entry";
import { registerOf } from "~/forms/register/look-up";

/** One application as it is stored, joined and parsed, but not checked: what saving it needs to know. */
export type StoredCase = {
  stored: LoadedApplication;
  set: SectionSet;
  unparsed: UnparsedBySection;
  versions: Record<string, number>;
  register: Register;
};

export function storedCase(stored: LoadedApplication, set = sectionSetOf(stored.sections)): StoredCase {
  return {
    stored,
    set,
    unparsed: Object.fromEntries(stored.sections.map(({ name, unparsed }) => [name, unparsed])),
    versions: Object.fromEntries(stored.sections.map(({ name, version }) => [name, version])),
    register: registerOf(stored.register),
  };
}
