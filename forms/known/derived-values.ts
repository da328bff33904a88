import type { Participant, State } from "~/rules/facts/facts";
import { PARTICIPANT_KIND_LABELS, STATE_LABELS } from "../labels";
import { isUrban, type RegisterEntry } from "../register/entry";
import type { KnownValue } from "./known";

type Body = Pick<Participant, "kind" | "name" | "legalName" | "outsideState">;
type Facts = { state: State; entry: RegisterEntry | undefined };
type Offices = { body?: string; authority?: string; office?: string };

/** A town has other bodies than a Gemeinde; its official name says which it is, else the register. */
function isTown({ legalName = "" }: Body, entry: RegisterEntry | undefined): boolean | undefined {
  if (/^stadt\s/i.test(legalName)) return true;
  if (/^(markt)?gemeinde\s|^marktflecken\s/i.test(legalName)) return false;
  return entry?.designation === undefined || entry.designation === null
    ? undefined
    : entry.designation === "Stadt";
}

function ofMunicipality(body: Body, { state, entry }: Facts): Offices {
  const office = entry && isUrban(entry) ? "Oberbürgermeister/in" : "Bürgermeister/in";
  if (state === "NW") return { body: "Rat", office };
  const town = isTown(body, entry);
  if (town === undefined) return { office };
  return town
    ? { body: "Stadtverordnetenversammlung", authority: "Der Magistrat", office }
    : { body: "Gemeindevertretung", authority: "Der Gemeindevorstand", office };
}

function ofDistrict({ name }: Body, { state }: Facts): Offices {
  if (/städteregion/i.test(name))
    return { body: "Städteregionstag", office: "Städteregionsrat/Städteregionsrätin" };
  const office = "Landrat/Landrätin";
  return state === "HE"
    ? { body: "Kreistag", authority: "Der Kreisausschuss", office }
    : { body: "Kreistag", office };
}

function officesOf(body: Body, facts: Facts): Offices {
  if (body.kind === "municipality") return ofMunicipality(body, facts);
  if (body.kind === "district") return ofDistrict(body, facts);
  if (body.kind === "association") return { body: "Verbandsversammlung" };
  return body.kind === "institution" ? { body: "Verwaltungsrat" } : {};
}

/** "Stadt in Hessen": what it is derived from. */
function groundsOf(body: Body, { state, entry }: Facts): string {
  const town = body.kind === "municipality" ? isTown(body, entry) : undefined;
  const kind = town === undefined ? PARTICIPANT_KIND_LABELS[body.kind] : town ? "Stadt" : "Gemeinde";
  return `${kind} in ${STATE_LABELS[state]}`;
}

/**
 * Who resolves and who signs, as far as it follows from what the participant is: in Hesse both are bodies, in North
 * Rhine-Westphalia a person in office signs, whose title has a gender and is left to the participant.
 */
export function derivedValues(body: Body, facts: Facts): KnownValue[] {
  if (body.outsideState) return [];
  const { body: council, authority, office } = officesOf(body, facts);
  const said = `Abgeleitet aus: ${groundsOf(body, facts)}`;
  const values = [
    ["resolution.body", council],
    ["signatory.authority", authority],
  ] as const;
  const certain = values.flatMap(([path, value]): KnownValue[] =>
    value === undefined ? [] : [{ path, value, from: "derived", said }],
  );
  if (office === undefined) return certain;
  return [
    ...certain,
    { path: "signatory.function", value: office, from: "derived", said, offeredOnly: true },
  ];
}
