/** Values in nested data by dotted path; digits are positions in lists. */
type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

export function valueAt(data: unknown, path: string): unknown {
  let current = data;
  for (const part of path.split(".")) {
    if (!isJson(current)) return undefined;
    current = current[part];
  }
  return current;
}

const isEmptyObject = (value: unknown): boolean =>
  isJson(value) && !Array.isArray(value) && Object.keys(value).length === 0;

function changed(data: unknown, parts: readonly string[], value: unknown): unknown {
  const [head, ...rest] = parts;
  if (head === undefined) return value;
  const child = changed(isJson(data) ? data[head] : undefined, rest, value);
  if (Array.isArray(data))
    return data.map((item, position) => (String(position) === head ? (child ?? {}) : item));
  const { [head]: _old, ...others } = isJson(data) ? data : {};
  return child === undefined || isEmptyObject(child) ? others : { ...others, [head]: child };
}

/** A copy of `data` with the value at `path` set; undefined removes it, and objects left empty with it. Rows stay. */
export function withValue(data: Json, path: string, value: unknown): Json {
  const result = changed(data, path.split("."), value);
  return isJson(result) ? result : {};
}
