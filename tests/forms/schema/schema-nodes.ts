import { z } from "zod";

/** One place of a schema: "participants[].resolution.date". A list of words is one place, a list of rows has those of its rows. */
export type SchemaNode = {
  place: string;
  /** Without what makes it optional. */
  schema: z.core.$ZodType;
  /** False where it may be absent from what it stands in. */
  needed: boolean;
  /** Objects and lists of rows hold others; what is no leaf says nothing itself. */
  leaf: boolean;
  /** Of a list: how many entries it may have. */
  most: number | undefined;
};

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;

const isUnion = (schema: z.core.$ZodType): schema is z.ZodUnion | z.ZodDiscriminatedUnion =>
  schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion;

const holdsPlaces = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodObject || isUnion(schema);

function mostOf(schema: z.core.$ZodType): number | undefined {
  if (!(schema instanceof z.ZodArray)) return undefined;
  const check = schema.def.checks?.find((one) => one instanceof z.core.$ZodCheckMaxLength);
  return check?._zod.def.maximum;
}

function nodesBelow(schema: z.core.$ZodType, place: string): SchemaNode[] {
  if (schema instanceof z.ZodArray) return nodesBelow(unwrapped(schema.element), `${place}[]`);
  // One place of several alternatives is one place: "term.kind".
  if (isUnion(schema)) {
    const nodes = schema.options.flatMap((option) => nodesBelow(unwrapped(option), place));
    return [...new Map(nodes.map((node) => [node.place, node])).values()];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, child]: [string, z.core.$ZodType]) => {
    const inner = unwrapped(child);
    const own = place === "" ? name : `${place}.${name}`;
    const below = inner instanceof z.ZodArray ? unwrapped(inner.element) : inner;
    const node: SchemaNode = {
      place: own,
      schema: inner,
      needed: !(child instanceof z.ZodOptional),
      leaf: !holdsPlaces(below),
      most: mostOf(inner),
    };
    return [node, ...nodesBelow(inner, own)];
  });
}

/** Every place of a schema, in its order: the laws walk these and no list written beside them. */
export const schemaNodes = (schema: z.core.$ZodType): SchemaNode[] => nodesBelow(unwrapped(schema), "");

/** The places at which a value is entered. */
export const schemaLeaves = (schema: z.core.$ZodType): SchemaNode[] =>
  schemaNodes(schema).filter(({ leaf }) => leaf);
