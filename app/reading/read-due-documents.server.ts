import type { Database } from "~/db/engine/open";
import { claimReading, recordReading } from "~/db/readings/due-readings";
import { readText } from "~/forms/uploads/reading/read-text";

/** How long the answer to an upload waits for the text; most files take half as long. */
const PATIENCE_MS = 1_000;

/** An instant in UTC. */
type Now = () => string;

/** One file is read at a time: what waits behind it for each database. */
const queues = new WeakMap<Database, Promise<void>>();

function queued(db: Database, work: () => Promise<void>): Promise<void> {
  const done = (queues.get(db) ?? Promise.resolve()).then(work);
  // One that fails must not keep the next from being read.
  const settled = done.catch(() => undefined);
  queues.set(db, settled);
  return done;
}

async function readOne(db: Database, now: Now, documentId?: string): Promise<boolean> {
  const due = await claimReading(db, { now: now(), ...(documentId !== undefined && { documentId }) });
  if (!due) return false;
  const read = await readText(due.bytes);
  await recordReading(db, { documentId: due.documentId, read, now: now() });
  return true;
}

/** Reads files that wait, the longest waiting first. */
export function readDueDocuments(
  db: Database,
  given: {
    now: Now;
    /** Asked between one file and the next. */
    mayGoOn?: () => boolean;
    most?: number;
  },
): Promise<void> {
  const { now, mayGoOn = () => true, most = Number.POSITIVE_INFINITY } = given;
  return queued(db, async () => {
    for (let count = 0; count < most && mayGoOn() && (await readOne(db, now)); count += 1);
  });
}

/** Reads these files, and lets the caller go on after a moment, whether they have been read or not. */
export async function readWithPatience(
  db: Database,
  given: { now: Now; documents: readonly string[]; onFailure: (error: unknown) => void },
): Promise<void> {
  const { now, documents, onFailure } = given;
  const reading = queued(db, async () => {
    for (const documentId of documents) await readOne(db, now, documentId);
  }).catch(onFailure);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([reading, patience]);
  clearTimeout(timer);
}

/** Resolves when nothing is being read: the database may be closed. */
export const readingsSettled = (db: Database): Promise<void> => queues.get(db) ?? Promise.resolve();
