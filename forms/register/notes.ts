import type { ParticipantKind } from "~/rules/facts/facts";
import { formatDate } from "~/rules/german/date";
import { PARTICIPANT_KIND_LABELS } from "../labels";
import { entryLabel, isUrban, kindOf, type Register, type RegisterEntry, stateOfKey } from "./entry";
import { fold } from "./fold";
import { findEntry } from "./look-up";

type Body = {
  name: string;
  legalName?: string | undefined;
  kind: ParticipantKind;
  key?: string | undefined;
  seat?: string | undefined;
};

/** What stands before the name proper: "Stadt", "Universitätsstadt", "Landkreis", "LK". */
const TITLE = /^(\p{L}*stadt|gemeinde|marktgemeinde|marktflecken|landkreis|kreis|staedteregion|lk) (?=.)/u;

const bare = (text: string): string => fold(text)[0].replace(TITLE, "");

/** "Bad Homburg" and "Bad Homburg vor der Höhe" are "Bad Homburg v. d. Höhe": word by word, one begins the other. */
function isSameName(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const others = other.split(" ");
  return one.split(" ").every((word, at) => {
    const beside = others[at] ?? "";
    return word.startsWith(beside) || beside.startsWith(word);
  });
}

function fitsName({ name, legalName }: Body, entry: RegisterEntry): boolean {
  return [name, legalName ?? name].some((said) => isSameName(bare(said), bare(entry.name)));
}

function missingNote(key: string, register: Register): string {
  const town = key.length === 5 ? findEntry(register, `${key}000`) : undefined;
  if (town && isUrban(town))
    return `${town.name} ist kreisfrei: Einzutragen ist der Gemeindeschlüssel ${town.key}.`;
  return `${key} steht nicht im Gemeindeverzeichnis vom ${formatDate(register.asOf)}. Prüfen Sie den Schlüssel; er wird trotzdem übernommen.`;
}

/** A sentence beside a key that the register does not know, or knows as another's. Never an error: registers change. */
export function registerNote(body: Body, path: "key" | "seat", register: Register): string | undefined {
  const key = body[path];
  if (key === undefined || stateOfKey(key) === undefined) return undefined;
  const entry = findEntry(register, key);
  if (!entry) return missingNote(key, register);
  if (path === "seat") return undefined;
  if (kindOf(entry) !== body.kind)
    return `${key} gehört im Gemeindeverzeichnis zu „${entryLabel(entry)}“; als Art ist „${PARTICIPANT_KIND_LABELS[body.kind]}“ gewählt.`;
  return fitsName(body, entry)
    ? undefined
    : `${key} gehört im Gemeindeverzeichnis zu „${entryLabel(entry)}“, nicht zu „${body.name}“.`;
}
