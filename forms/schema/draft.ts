import { z } from "zod";

/** Every property optional, in rows and nested objects too; discriminators and the named ones stay. */
type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends Alternative
    ? Pick<T, "kind"> & { [Name in Exclude<keyof T, "kind">]?: Draft<T[Name]> | undefined }
    : T extends object
      ? { [Name in keyof T]?: Draft<T[Name]> | undefined }
      : T;

/** Objects told apart by their `kind`: without it they would say nothing. */
type Alternative = { kind: "indefinite" } | { kind: "fixed" };

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

function loosened(schema: z.core.$ZodType, kept: ReadonlySet<string>, path: string): z.core.$ZodType {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const list = z.array(loosened(inner.element, kept, `${path}[]`));
    // A draft may have too few entries yet, never too many.
    const most = inner.def.checks?.find((check) => check instanceof z.core.$ZodCheckMaxLength);
    return most ? list.max(most._zod.def.maximum) : list;
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const options = inner.options.map((option) => loosened(option, new Set([...kept, `${path}.kind`]), path));
    return z.union(options);
  }
  if (!(inner instanceof z.ZodObject)) return inner;
  const shape: Record<string, z.core.$ZodType> = {};
  for (const [name, child] of Object.entries(inner.shape)) {
    const place = path === "" ? name : `${path}.${name}`;
    const loose = loosened(child as z.core.$ZodType, kept, place);
    shape[name] = kept.has(place) && !(child instanceof z.ZodOptional) ? loose : z.optional(loose);
  }
  return z.strictObject(shape);
}

/**
 * The draft form of a schema: what is there must be right, but everything may still be missing, except
 * the properties in `kept` and the deeper places in `keptBelow` ("attachments[].name"). Unknown
 * properties stay an error.
 */
export function draftOf<T, K extends keyof T & string = never, Result = Draft<T> & Pick<T, K>>(
  schema: z.ZodType<T>,
  kept: readonly K[] = [],
  keptBelow: readonly string[] = [],
): z.ZodType<Result> {
  return loosened(schema, new Set([...kept, ...keptBelow]), "") as z.ZodType<Result>;
}
