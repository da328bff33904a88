import type { Programme } from "~/rules";
import { OF_THE_INSTRUMENT } from "~/rules/programmes/leaf-schemas";
import { programmeSchema } from "~/rules/programmes/programme-schema";

function isLeftOut(value: object): boolean {
  return "act" in value && value.act === OF_THE_INSTRUMENT.act;
}

function filled(value: unknown, source: Programme["instrument"]["source"]): unknown {
  if (Array.isArray(value)) return value.map((part) => filled(part, source));
  if (typeof value !== "object" || value === null) return value;
  if (isLeftOut(value)) return source;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filled(part, source)]));
}

/** A version in which every source that its file left out is the instrument itself, as sure as that is proven. */
export function withOwnSources(programme: Programme): Programme {
  const { provision: _place, ...source } = programme.instrument.source;
  return programmeSchema.parse(filled(programme, source));
}
