import { z } from "zod";
import type { CaseView } from "~/app/case/case-view.server";
import { participantSectionName } from "~/forms/interchange/section-set";
import { attributionOf } from "~/forms/register/attribution";
import { detailOf, entryLabel } from "~/forms/register/entry";
import { registerNote } from "~/forms/register/notes";
import { indexOf, searchRegister } from "~/forms/register/search";
import { LOOK_UP_PARAMETERS } from "./look-up-intent";
import { searchWords } from "./search-words";

const MOST_RESULTS = 12;

const asked = z.object({
  target: z.string().regex(/^(neu|participant:[\w-]+)$/),
  text: z.string().max(300),
  kind: z.string().max(40),
  key: z.string().max(300),
});

/** The sentences beside keys of this person's own parts, by field: the register does not know one, or as another's. */
export function registerNotes({ set, stored, register }: CaseView): Record<string, string> {
  const own = new Set(stored.ownSections);
  const notes = set.participants.flatMap(({ id, data }) => {
    const section = participantSectionName(id);
    if (!own.has(section)) return [];
    return (["key", "seat"] as const).flatMap((path): [string, string][] => {
      const note = registerNote(data, path, register);
      return note === undefined ? [] : [[`${section}.${path}`, note]];
    });
  });
  return Object.fromEntries(notes);
}

/** The search of a page without script, as the address asks it. */
function lookUpOf(view: CaseView, url: string) {
  const { searchParams } = new URL(url);
  const read = (name: keyof typeof LOOK_UP_PARAMETERS) => searchParams.get(LOOK_UP_PARAMETERS[name]) ?? "";
  const parsed = asked.safeParse({
    target: read("target"),
    text: read("text"),
    kind: read("kind"),
    key: read("key"),
  });
  if (!parsed.success) return null;
  const found = searchRegister(
    indexOf(view.register.entries),
    parsed.data.text,
    view.set.case.state,
    MOST_RESULTS,
  );
  return {
    ...parsed.data,
    said: searchWords(found),
    results: found.entries.map((entry) => ({
      key: entry.key,
      label: entryLabel(entry),
      detail: detailOf(entry),
    })),
  };
}

/** What the step of the participants shows of the register. */
export function registerPage(view: CaseView, url: string) {
  return {
    state: view.set.case.state,
    attribution: attributionOf(view.register),
    lookUp: lookUpOf(view, url),
  };
}

export type RegisterPage = ReturnType<typeof registerPage>;
