import { z } from "zod";

/** Everything this program keeps in a browser begins so. */
const PREFIX = "ikz-eingaben/";
export const KEPT_DAYS = 7;

const stored = z.object({
  /** When the last of it was typed, by the server's clock. */
  at: z.iso.datetime(),
  /** In which lineage of the database its versions were counted. */
  lineage: z.string(),
  /** The looks at the page that typed it. */
  origins: z.array(z.string()),
  entries: z.array(z.tuple([z.string(), z.string()])),
  basis: z.record(
    z.string(),
    z.object({ version: z.number().int(), places: z.record(z.string(), z.number().int()) }),
  ),
});

/** Texts of a step that no server has acknowledged, with the versions they rest on. */
export type Kept = z.infer<typeof stored>;
export type FoundEntries = Kept & { key: string };
/** Whose texts, of which application and step. */
export type BufferPlace = { owner: string; application: string; step: string };

/** What a browser keeps for this site; null where it is set to keep nothing. */
function shelf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const folderOf = ({ owner, application, step }: BufferPlace): string =>
  `${PREFIX}${owner}/${application}/${step}/`;

function keys(): string[] {
  const kept = shelf();
  return Array.from({ length: kept?.length ?? 0 }, (_, at) => kept?.key(at)).filter(
    (key): key is string => key?.startsWith(PREFIX) ?? false,
  );
}

function readAt(key: string): Kept | null {
  try {
    return stored.parse(JSON.parse(shelf()?.getItem(key) ?? ""));
  } catch {
    return null;
  }
}

/** Where the browser has no room, nothing is kept, and the page goes on asking before it is closed. */
export function bufferEntries(place: BufferPlace, page: string, kept: Kept): void {
  try {
    shelf()?.setItem(folderOf(place) + page, JSON.stringify(kept));
  } catch {
    // No room left.
  }
}

export function dropEntries(place: BufferPlace, page: string): void {
  dropAt(folderOf(place) + page);
}

export function dropAt(key: string): void {
  shelf()?.removeItem(key);
}

/** What was kept for a step by any look at its page, the oldest first. */
export function findEntries(place: BufferPlace): FoundEntries[] {
  return keys()
    .filter((key) => key.startsWith(folderOf(place)))
    .flatMap((key) => {
      const kept = readAt(key);
      return kept ? [{ ...kept, key }] : [];
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Whatever is kept of a step: it has been decided. */
export function dropAllEntries(place: BufferPlace): void {
  for (const { key } of findEntries(place)) dropAt(key);
}

/** Takes away what nobody came back for within a week, and what cannot be read. */
export function clearOldEntries(now: string): void {
  const oldest = Date.parse(now) - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const key of keys()) {
    const kept = readAt(key);
    if (!kept || Date.parse(kept.at) < oldest) dropAt(key);
  }
}

/** On signing out nothing stays behind. */
export function clearAllEntries(): void {
  for (const key of keys()) dropAt(key);
}
