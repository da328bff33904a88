import { z } from "zod";
import { readForm, type SentFile } from "~/app/http/read-form.server";
import {
  isBasisName,
  LINEAGE,
  PERSON,
  REPORTED,
  readBasis,
  readShownFor,
  SHOWN_FOR,
} from "~/app/step/form/form-basis";
import { INTENT, type Intent, readIntent } from "~/app/step/form/intent";
import { readTakenOffer, type TakenOffer } from "~/app/step/form/offer-intent";
import { ORIGIN, readOrigin, type SaveOrigin } from "~/app/step/form/save-origin";
import { type RegisterIntent, readRegisterIntent } from "~/app/step/register/look-up-intent";
import { type FormTexts, textsOfEntries } from "~/forms/fields/form-texts";
import { type FormBasis, restingOnNothing, type ShownFor } from "~/forms/saving/basis";

/** A step's form as it arrived, read once: whoever saves knows no request and no `FormData`. */
export type SentStep = {
  intent: Intent;
  /** What a button of the search without script wants; null for every other. */
  registerIntent: RegisterIntent | null;
  /** What its button takes over into a field; null for every other. */
  taken: TakenOffer | null;
  /** What the fields rest on in this database. */
  basis: FormBasis;
  origin: SaveOrigin;
  /** To whom the form was shown; null where it does not say. */
  owner: string | null;
  shownFor: ShownFor | null;
  /** The fields whose message stood on the page. */
  reported: ReadonlySet<string>;
  /** All that was typed, by the names of the fields. */
  texts: FormTexts;
  files: ReadonlyMap<string, SentFile>;
};

/** Longer than the longest name of a field with a few lines to take over; what is longer is none of ours. */
const LONGEST_WORD = 3_000;
/** How many earlier looks at a page one can have taken texts over from. */
const MOST_LOOKS = 100;

const word = z.string().max(LONGEST_WORD);
const words = z.array(z.string()).default([]);
const first = words.transform(([one = ""]) => word.safeParse(one).data ?? "");

/** What stands in the form beside its fields. */
const hidden = z.object({
  [INTENT]: first,
  [SHOWN_FOR]: first.transform(readShownFor),
  [LINEAGE]: words.transform(([one]) => one ?? null),
  [PERSON]: words.transform(([one]) => one ?? null),
  [ORIGIN]: words.transform((looks) => readOrigin(looks.slice(0, MOST_LOOKS))),
  [REPORTED]: words.transform((names) => new Set(names)),
});

const isKnown = (name: string): boolean => Object.hasOwn(hidden.shape, name);

function hiddenIn(entries: readonly [string, string][]) {
  const byName = new Map<string, string[]>();
  for (const [name, text] of entries)
    if (isKnown(name)) byName.set(name, [...(byName.get(name) ?? []), text]);
  return hidden.parse(Object.fromEntries(byName));
}

/** What a form's entries say, with no files. Versions counted in another lineage than the database's say nothing. */
export function sentStepOf(
  entries: readonly [string, string][],
  { lineage }: { lineage: string },
  files: SentStep["files"] = new Map(),
): SentStep {
  const said = hiddenIn(entries);
  const basis = readBasis(entries);
  return {
    intent: readIntent(said[INTENT]),
    registerIntent: readRegisterIntent(said[INTENT]),
    taken: readTakenOffer(said[INTENT]),
    basis: (said[LINEAGE] ?? lineage) === lineage ? basis : restingOnNothing(basis),
    origin: said[ORIGIN],
    owner: said[PERSON],
    shownFor: said[SHOWN_FOR],
    reported: said[REPORTED],
    texts: textsOfEntries(entries.filter(([name]) => !isKnown(name) && !isBasisName(name))),
    files,
  };
}

/** The door of a save: a request becomes one value. @throws an answer 413 when there is too much text. */
export async function readSentStep(request: Request, db: { lineage: string }): Promise<SentStep> {
  const { form, files } = await readForm(request);
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return sentStepOf(entries, db, files);
}
