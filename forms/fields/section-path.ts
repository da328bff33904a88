import type { SectionData, SectionKind } from "../schema/sections";

type Leaf = string | number | boolean | readonly string[];

/** The dotted paths of single values in a section's data: what is no place of the schema is none of these. */
export type PathIn<Data> = Data extends object
  ? {
      [Name in keyof Data & string]-?: NonNullable<Data[Name]> extends Leaf
        ? Name
        : NonNullable<Data[Name]> extends readonly unknown[]
          ? never
          : `${Name}.${PathIn<NonNullable<Data[Name]>>}`;
    }[keyof Data & string]
  : never;

/** The names of lists of rows, each with the paths in one row. */
export type RowPaths<Data> = {
  [Name in keyof Data & string as NonNullable<Data[Name]> extends readonly object[]
    ? Name
    : never]-?: NonNullable<Data[Name]> extends readonly (infer Row)[] ? PathIn<Row> : never;
};

export type SectionPath<Kind extends SectionKind> = PathIn<SectionData<Kind>>;
export type SectionRows<Kind extends SectionKind> = RowPaths<SectionData<Kind>>;
