import { participantSectionName, type SectionSet } from "../interchange/section-set";

export const sameKeyMessage = (name: string): string =>
  `Diesen Schlüssel hat schon eine andere Beteiligte: ${name}.`;

type ReadPart = { section: string; data: Record<string, unknown>; typed: ReadonlyMap<string, string> };

/** The sections whose key, as read, another participant has as well; a key just changed gives way first. */
export function sameKeys(set: SectionSet, parts: readonly ReadPart[]): { name: string; message: string }[] {
  const read = new Map(parts.map((part) => [part.section, part]));
  const all = set.participants.map(({ id, data }) => {
    const name = participantSectionName(id);
    const part = read.get(name);
    const asked = part?.typed.has("key") ?? false;
    const key = asked ? part?.data.key : data.key;
    return { name, title: data.name, key, asked, changed: asked && key !== data.key };
  });
  const holders = new Map<unknown, string>();
  // Who keeps its key holds it against who has just typed it.
  const order = [...all.filter(({ changed }) => !changed), ...all.filter(({ changed }) => changed)];
  return order.flatMap(({ name, title, key, asked }) => {
    if (key === undefined) return [];
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, title);
    return holder !== undefined && asked ? [{ name, message: sameKeyMessage(holder) }] : [];
  });
}
