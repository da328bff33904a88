import fc from "fast-check";
import { z } from "zod";

/** What a generator has to know beside the schema. */
export type Drawing = {
  /** What is drawn at a place instead of what its schema alone would allow. */
  instead: (place: string) => fc.Arbitrary<unknown> | undefined;
  /** Values of the kinds that text and numbers have. */
  leaves: ReadonlyMap<z.core.$ZodType, fc.Arbitrary<unknown>>;
  /** Places that may be absent by the schema and are always drawn. */
  always: ReadonlySet<string>;
  /** How long a list may be. */
  lengthOf: (place: string) => { minLength: number; maxLength: number };
};

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;

/** Without the objects that say nothing: a form does not store them either. */
const filled = (value: object): boolean => Object.keys(value).length > 0;

function objectOf({ shape }: z.ZodObject, drawing: Drawing, place: string): fc.Arbitrary<unknown> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  const requiredKeys: string[] = [];
  for (const [name, child] of Object.entries<z.core.$ZodType>(shape)) {
    const own = place === "" ? name : `${place}.${name}`;
    model[name] = arbitraryOf(child, drawing, own);
    if (!(child instanceof z.ZodOptional) || drawing.always.has(own)) requiredKeys.push(name);
  }
  return fc.record(model, { requiredKeys }).filter(filled);
}

/** Values of a schema, by the type of each of its places: whatever is added to the schema is drawn. */
export function arbitraryOf(schema: z.core.$ZodType, drawing: Drawing, place = ""): fc.Arbitrary<unknown> {
  const inner = unwrapped(schema);
  const special = drawing.instead(place) ?? drawing.leaves.get(inner);
  if (special) return special;
  if (inner instanceof z.ZodObject) return objectOf(inner, drawing, place);
  if (inner instanceof z.ZodArray) {
    const element = unwrapped(inner.element);
    const one = arbitraryOf(element, drawing, `${place}[]`);
    const length = drawing.lengthOf(place);
    return element instanceof z.ZodObject ? fc.array(one, length) : fc.uniqueArray(one, length);
  }
  if (inner instanceof z.ZodUnion || inner instanceof z.ZodDiscriminatedUnion)
    return fc.oneof(...inner.options.map((option) => arbitraryOf(option, drawing, place)));
  if (inner instanceof z.ZodEnum) return fc.constantFrom(...inner.options);
  if (inner instanceof z.ZodLiteral) return fc.constantFrom(...inner.values);
  if (inner instanceof z.ZodBoolean) return fc.boolean();
  throw new Error(`Nothing says what to draw at ${place}.`);
}
