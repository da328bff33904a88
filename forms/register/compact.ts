import { z } from "zod";
import type { Register, RegisterEntry } from "./entry";

/** The register as it comes with the program: what can be told from the rest is left out. */
const compact = z.strictObject({
  asOf: z.string(),
  districts: z.array(z.tuple([z.string(), z.string(), z.number().nullable(), z.string().nullable()])),
  municipalities: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.number().nullable(), z.string().nullable()]),
  ),
});
type Compact = z.infer<typeof compact>;

const byKey = (a: RegisterEntry, b: RegisterEntry): number => (a.key < b.key ? -1 : 1);

/** @throws ZodError where it is none */
export function unpackRegister(packed: unknown): Register {
  const { asOf, districts, municipalities } = compact.parse(packed);
  const entries: RegisterEntry[] = [
    ...districts.map(([key, name, population, town]) => {
      const designation = null;
      return { key, name, designation, population, postcode: null, town };
    }),
    ...municipalities.map(([key, designation, name, population, postcode]) => {
      const town = null;
      return { key, name, designation, population, postcode, town };
    }),
  ];
  return { asOf, entries: entries.sort(byKey) };
}

/** The text of the file: one entry a line, so that the next register shows line by line what changed. */
export function packRegister({ asOf, entries }: Register): string {
  const packed: Compact = { asOf, districts: [], municipalities: [] };
  for (const { key, name, designation, population, postcode, town } of entries)
    if (designation === null) packed.districts.push([key, name, population, town]);
    else packed.municipalities.push([key, designation, name, population, postcode]);
  const lines = (rows: readonly unknown[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  return `{
  "asOf": ${JSON.stringify(asOf)},
  "districts": [
${lines(packed.districts)}
  ],
  "municipalities": [
${lines(packed.municipalities)}
  ]
}
`;
}
