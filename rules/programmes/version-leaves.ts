/** One value of a version with its place: "/tariff/standard/steps/2/cents". */
export type VersionLeaf = { path: (string | number)[]; value: string | number | boolean };

/** Every single value of a version, whatever its shape: what is asked of all of them forgets none that comes later. */
export function versionLeaves(value: unknown, path: (string | number)[] = []): VersionLeaf[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => versionLeaves(part, [...path, at]));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => versionLeaves(part, [...path, name]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? [{ path, value }]
    : [];
}

export const isCents = ({ path }: Pick<VersionLeaf, "path">): boolean => /cents$/i.test(String(path.at(-1)));
