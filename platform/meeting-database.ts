/**
 * IndexedDB `meetings`: sources, and for each the rows of its current generation. Nothing here needs the browser's
 * extension API, so that a worker can use it as well.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { inTime } from './patience.ts';

const NAME = 'meetings';
/** Milliseconds. */
const PATIENCE = 5000;

export const PARTS = ['hot', 'tables', 'tokens', 'names'] as const;
export type Part = (typeof PARTS)[number];

export interface MeetingsDB extends DBSchema {
  /** By source id. */
  sources: { key: string; value: unknown };
  parts: { key: [source: string, generation: number, part: Part]; value: unknown };
  blocks: { key: [source: string, generation: number, block: number]; value: unknown };
  /** Files waiting to be read, by source id: a page hands them to the background here. */
  staged: { key: string; value: unknown };
}

/** Step n makes schema version n + 1 out of version n. Frozen once released; add, never edit. */
const UPGRADE_STEPS: readonly ((database: IDBPDatabase<MeetingsDB>) => void)[] = [
  (database) => {
    for (const store of ['sources', 'parts', 'blocks', 'staged'] as const) database.createObjectStore(store);
  },
];

let connection: Promise<IDBPDatabase<MeetingsDB>> | null = null;

/** Kept open, because the finder asks for blocks with every answer; opening takes longer than reading them. */
function connect(): Promise<IDBPDatabase<MeetingsDB>> {
  if (connection) return connection;
  const opening = openDB<MeetingsDB>(NAME, UPGRADE_STEPS.length, {
    upgrade(opened, oldVersion) {
      for (const step of UPGRADE_STEPS.slice(oldVersion)) step(opened);
    },
    // Another context erases or upgrades the database: step aside at once.
    blocking: (_current, _blocked, event) => {
      connection = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      connection = null;
    },
  });
  connection = inTime(opening, PATIENCE);
  connection.catch(() => {
    connection = null;
    // One that opens too late must not stand in the way of others.
    opening.then((late) => late.close()).catch(() => {});
  });
  return connection;
}

/** Closes this context's connection; the next use opens it again. */
export async function closeMeetings(): Promise<void> {
  const open = connection;
  connection = null;
  await open?.then((database) => database.close()).catch(() => {});
}

/**
 * Does one transaction's work. Where the connection was closed in the meantime, once more with a new one.
 * Rejects when the browser's storage is out of reach.
 */
export async function withMeetings<T>(work: (database: IDBPDatabase<MeetingsDB>) => Promise<T>): Promise<T> {
  const database = await connect();
  try {
    return await work(database);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await closeMeetings();
    return await work(await connect());
  }
}

/** All keys of a source, or of one generation of it: arrays sort after everything else. */
export function keysOf(source: string, generation?: number): IDBKeyRange {
  const start = generation === undefined ? [source] : [source, generation];
  return IDBKeyRange.bound(start, [...start, []]);
}
