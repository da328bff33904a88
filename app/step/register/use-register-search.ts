import { useMemo, useState } from "react";
import { z } from "zod";
import { registerPath } from "~/app/addresses/case";
import type { Choice } from "~/app/components/combobox-field";
import { detailOf, entryLabel, type RegisterEntry } from "~/forms/register/entry";
import { indexOf, type RegisterIndex, searchRegister } from "~/forms/register/search";
import type { State } from "~/rules/facts/facts";
import { cleanLine } from "~/rules/german/clean-text";
import { searchWords } from "./search-words";

const LIMIT = 8;

const answerShape = z.object({
  entries: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      designation: z.string().nullable(),
      population: z.number().nullable(),
      postcode: z.string().nullable(),
      town: z.string().nullable(),
    }),
  ),
});

/** One request for all fields of a page; after a failure the next field asks anew. */
let asked: Promise<RegisterIndex | null> | undefined;

async function load(): Promise<RegisterIndex | null> {
  try {
    const answer = await fetch(registerPath, { redirect: "manual" });
    return indexOf(answerShape.parse(await answer.json()).entries);
  } catch {
    asked = undefined;
    return null;
  }
}

type Search = {
  choices: Choice[];
  said: string;
  prepare: () => void;
  ask: (text: string) => void;
  entryOf: (key: string) => RegisterEntry | undefined;
};

/** Searches the register as one types. Until it is there, and when it cannot be had, there are no suggestions. */
export function useRegisterSearch(state: State, only?: (entry: RegisterEntry) => boolean): Search {
  const [register, setRegister] = useState<RegisterIndex | null>(null);
  const [text, setText] = useState("");
  const index = useMemo(() => register?.filter(({ entry }) => only?.(entry) ?? true) ?? [], [register, only]);
  const asks = cleanLine(text).length > 1;
  const found = useMemo(
    () => (asks ? searchRegister(index, text, state, LIMIT) : { entries: [], total: 0 }),
    [index, asks, text, state],
  );
  return {
    choices: found.entries.map((entry) => ({
      id: entry.key,
      label: entryLabel(entry),
      detail: detailOf(entry),
    })),
    said: asks && register ? searchWords(found) : "",
    prepare: () => {
      asked ??= load();
      void asked.then(setRegister);
    },
    ask: setText,
    entryOf: (key) => index.find(({ entry }) => entry.key === key)?.entry,
  };
}
